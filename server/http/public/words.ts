import type { Language } from '../../../shared/lib/language.ts';

type PublicWords = {
  readonly feed: string;
  readonly calendar: string;
  readonly privacy: string;
  readonly accessibility: string;
  readonly more: string;
  readonly now: string;
  readonly nextMeeting: string;
  readonly laterMeetings: string;
  readonly continuous: string;
  readonly links: string;
  readonly kept: (owner: string, date: string) => string;
  readonly linkGroup: (title: string) => string;
  readonly noMeetings: string;
  readonly boards: string;
  readonly noBoards: string;
  readonly openUntil: (date: string) => string;
  readonly closedSince: (date: string) => string;
  /** Said of a board, or of a meeting's boards, behind what it is called. */
  readonly closes: string;
  readonly closed: string;
  /** In the facilitators' feed. */
  readonly waiting: Readonly<Record<'approval' | 'report' | 'hand', string>>;
  readonly gone: string;
  readonly goneMeaning: string;
};

const WORDS: Readonly<Record<Language, PublicWords>> = {
  fi: {
    feed: 'Uudet laput syötteenä (Atom)',
    calendar: 'Kalenteriin (iCalendar)',
    privacy: 'Tietosuoja',
    accessibility: 'Saavutettavuus',
    more: 'Lisää',
    now: 'Käynnissä nyt',
    nextMeeting: 'Seuraava tapaaminen',
    laterMeetings: 'Myöhemmin',
    continuous: 'Jatkuvat taulut',
    links: 'Linkit',
    kept: (owner, date) => `Ylläpitää: ${owner}. Voimassa ${date} asti.`,
    linkGroup: (title) => `Linkit: ${title}`,
    noMeetings: 'Tapaamisia ei ole nyt tiedossa.',
    boards: 'Avoimet taulut',
    noBoards: 'Mikään taulu ei ole nyt julkinen.',
    openUntil: (date) => `Taulua voi täydentää ${date} asti.`,
    closedSince: (date) => `Taulu on suljettu lisäyksiltä. Viimeinen päivä oli ${date}.`,
    closes: 'sulkeutuu pian lisäyksiltä',
    closed: 'suljettu lisäyksiltä',
    waiting: {
      approval: 'Lappu odottaa hyväksyntää',
      report: 'Lapusta on ilmoitettu',
      hand: 'Joku on nostanut käden',
    },
    gone: 'Sivua ei ole',
    goneMeaning:
      'Linkki on suljettu tai se on kirjoitettu väärin. Kysy uusi linkki siltä, joka sen antoi.',
  },
  sv: {
    feed: 'Nya lappar som flöde (Atom)',
    calendar: 'Till kalendern (iCalendar)',
    privacy: 'Dataskydd',
    accessibility: 'Tillgänglighet',
    more: 'Mer',
    now: 'Pågår nu',
    nextMeeting: 'Nästa möte',
    laterMeetings: 'Senare',
    continuous: 'Fortlöpande tavlor',
    links: 'Länkar',
    kept: (owner, date) => `Sköts av: ${owner}. Gäller till och med ${date}.`,
    linkGroup: (title) => `Länkar: ${title}`,
    noMeetings: 'Inga möten är kända just nu.',
    boards: 'Öppna tavlor',
    noBoards: 'Ingen tavla är offentlig just nu.',
    openUntil: (date) => `Tavlan kan kompletteras till och med ${date}.`,
    closedSince: (date) => `Tavlan är stängd för tillägg. Sista dagen var ${date}.`,
    closes: 'stängs snart för tillägg',
    closed: 'stängd för tillägg',
    waiting: {
      approval: 'En lapp väntar på godkännande',
      report: 'En lapp har anmälts',
      hand: 'Någon har räckt upp handen',
    },
    gone: 'Sidan finns inte',
    goneMeaning: 'Länken är stängd eller felskriven. Be om en ny länk av den som gav dig den.',
  },
  en: {
    feed: 'New notes as a feed (Atom)',
    calendar: 'Into your calendar (iCalendar)',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    more: 'More',
    now: 'Going on now',
    nextMeeting: 'Next meeting',
    laterMeetings: 'Later',
    continuous: 'Continuous boards',
    links: 'Links',
    kept: (owner, date) => `Kept by: ${owner}. Valid until ${date}.`,
    linkGroup: (title) => `Links: ${title}`,
    noMeetings: 'No meetings are known right now.',
    boards: 'Open boards',
    noBoards: 'No board is public right now.',
    openUntil: (date) => `Notes can be added until ${date}.`,
    closedSince: (date) => `The board is closed for additions. The last day was ${date}.`,
    closes: 'closes for additions soon',
    closed: 'closed for additions',
    waiting: {
      approval: 'A note waits for approval',
      report: 'A note was reported',
      hand: 'Somebody has raised a hand',
    },
    gone: 'There is no such page',
    goneMeaning:
      'The link has been closed or is mistyped. Ask whoever gave it to you for a new one.',
  },
};

export const publicWords = (language: Language): PublicWords => WORDS[language];
