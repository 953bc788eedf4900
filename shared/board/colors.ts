/** One colour of notes in one theme: what fills the note, and the line around it. */
export type NoteShade = { readonly fill: string; readonly edge: string };

/** The colours a note may have. The ids stand in documents; the names that people see are in the catalogues. */
export const NOTE_COLORS = [
  'sun',
  'apricot',
  'rose',
  'heather',
  'lake',
  'turquoise',
  'birch',
  'snow',
] as const;

export type NoteColor = (typeof NOTE_COLORS)[number];

/** What a note gets when nobody chose a colour. */
export const DEFAULT_NOTE_COLOR: NoteColor = 'sun';

/** The shades by theme; `client/ui/tokens.css` repeats them as custom properties and a test compares the two. */
export const NOTE_SHADES: Readonly<
  Record<NoteColor, { readonly light: NoteShade; readonly dark: NoteShade }>
> = {
  sun: {
    light: { fill: '#FFE68A', edge: '#9A7A00' },
    dark: { fill: '#5A4A0A', edge: '#D9B83A' },
  },
  apricot: {
    light: { fill: '#FFCFA3', edge: '#B3621B' },
    dark: { fill: '#633A16', edge: '#E59A5C' },
  },
  rose: {
    light: { fill: '#FFC6D3', edge: '#BF4166' },
    dark: { fill: '#632538', edge: '#F08AA5' },
  },
  heather: {
    light: { fill: '#E2D1FF', edge: '#7D5BBE' },
    dark: { fill: '#463068', edge: '#B79BEB' },
  },
  lake: {
    light: { fill: '#BFE0FF', edge: '#2B74B8' },
    dark: { fill: '#1B4165', edge: '#79B8F0' },
  },
  turquoise: {
    light: { fill: '#BFF0EC', edge: '#1C8079' },
    dark: { fill: '#124A47', edge: '#63CFC6' },
  },
  birch: {
    light: { fill: '#CDEFC0', edge: '#4C8136' },
    dark: { fill: '#2C4A20', edge: '#93CB7B' },
  },
  snow: {
    light: { fill: '#FFFFFF', edge: '#7C7C85' },
    dark: { fill: '#33343B', edge: '#9B9CA6' },
  },
};
