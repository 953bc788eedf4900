/** What of a note decides how high its card is. */
type CardContent = {
  readonly text: string;
  readonly tags: readonly string[];
  readonly date?: string | undefined;
  readonly link?: string | undefined;
};

const LINE = 24;
const LETTER = 7.6;
/** Padding, borders, gaps and the line with author and buttons. */
const FRAME = 58;
const SMALL_LINE = 28;
/** A long text is shown as this many lines and a button. */
const CLAMPED_LINES = 10;
const LONG = 600;

/** About how high a card will be, before anybody has seen it: good enough for a scroll bar and to know what is in sight. */
export const guessCardHeight = ({ text, tags, date, link }: CardContent, width: number): number => {
  const perLine = Math.max(8, Math.floor((width - 26) / LETTER));
  let lines = 0;
  for (const line of text.split('\n', CLAMPED_LINES + 4)) {
    lines += Math.max(1, Math.ceil(line.length / perLine));
  }
  const isLong = text.length > LONG || lines > CLAMPED_LINES + 4;
  const words = isLong ? CLAMPED_LINES * LINE + SMALL_LINE : lines * LINE;
  const extras = [tags.length > 0, date !== undefined, link !== undefined].filter(Boolean).length;
  return FRAME + words + extras * SMALL_LINE;
};
