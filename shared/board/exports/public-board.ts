import type { TextMark } from '../../document/text/format.ts';
import {
  type ExportedBoard,
  type ExportedFile,
  type ExportedNote,
  type Fact,
  type FactLabel,
  notesOf,
} from './exported-board.ts';
import { withoutContacts } from './without-contacts.ts';

/** A link that leads to a mailbox, or says one, leads nowhere. */
const withoutContactLink = ({ link, ...mark }: TextMark): TextMark =>
  link === undefined || /^mailto:/i.test(link) || withoutContacts(link) !== link
    ? mark
    : { ...mark, link };

const publicLabel = (label: FactLabel): FactLabel =>
  label.kind === 'own' ? { ...label, text: withoutContacts(label.text) } : label;

const publicFact = ({ label, of }: Fact): Fact => ({
  label: publicLabel(label),
  of: new Map(
    [...of].flatMap(([note, values]) => {
      // Who said it is not told: a promise about names is about notes.
      const told = values
        .filter(({ text }) => !/^mailto:/i.test(text))
        .map(({ text, isDate }) => ({
          text: withoutContacts(text),
          ...(isDate && { isDate }),
        }))
        .filter(({ text }) => text !== '');
      return told.length === 0 ? [] : [[note, told]];
    }),
  ),
});

/** How somebody called their file may be their name. */
const publicFile = ({ alt, picture }: ExportedFile): ExportedFile => ({
  alt: withoutContacts(alt),
  name: null,
  hash: null,
  picture,
});

/** What it is called is left out; what it shows is told. */
const publicAttachments = (notes: readonly ExportedNote[]): Fact => ({
  label: { kind: 'word', word: 'attachment' },
  of: new Map(
    notes.flatMap(({ id, file }) =>
      file === undefined || file.alt === '' ? [] : [[id, [{ text: withoutContacts(file.alt) }]]],
    ),
  ),
});

const isAttachment = ({ label }: Fact): boolean =>
  label.kind === 'word' && label.word === 'attachment';

const publicNote = (
  { id, text, marks, file, author, createdAt, isCopy }: ExportedNote,
  namesSince: number | null,
): ExportedNote => {
  // Without a network somebody may have written before the board said that names are public.
  const wasTold = namesSince !== null && createdAt >= namesSince && !isCopy;
  const shown = withoutContacts(text);
  // Where words were taken out, the marks behind them would stand on others.
  const looks = shown === text ? marks?.map(withoutContactLink) : undefined;
  return {
    id,
    createdAt,
    isCopy,
    text: shown,
    ...(looks && { marks: looks }),
    ...(file && { file: publicFile(file) }),
    ...(wasTold && author !== undefined && { author }),
  };
};

/** A board as the public may read it: no names but those that were promised to be public, and nobody's contacts. */
export const publicBoard = (board: ExportedBoard): ExportedBoard => ({
  ...board,
  title: withoutContacts(board.title),
  description: withoutContacts(board.description),
  drawn: board.drawn.map((drawn) => publicNote(drawn, null)),
  facts: board.facts.map((fact) =>
    isAttachment(fact) ? publicAttachments(notesOf(board)) : publicFact(fact),
  ),
  sections: board.sections.map((section) => ({
    title: section.title === null ? null : withoutContacts(section.title),
    prompt: withoutContacts(section.prompt),
    groups: section.groups.map(({ title, notes }) => ({
      title: title === null ? null : withoutContacts(title),
      notes: notes.map((note) => publicNote(note, board.namesSince)),
    })),
  })),
});

/** The people whose names may be told with such a board. */
export const publicAuthors = (board: ExportedBoard): ReadonlySet<string> =>
  new Set(notesOf(board).flatMap(({ author }) => author ?? []));
