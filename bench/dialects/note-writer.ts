import { lengthOf, type Piece, type PieceId, writeUpdate } from './update-writer.ts';

export type Place = Readonly<Record<'x' | 'y', number>>;

/** In turn; each once on a note. */
const REACTIONS = ['good', 'insight', 'interested', 'inUse', 'tellMore'] as const;

type OwnNote = {
  readonly id: string;
  comments: number;
  lastCharacter: PieceId;
  place: PieceId;
};

/** One person at one board: writes notes, types in them and drags them, as Yjs updates. */
export class NoteWriter {
  readonly #client: number;
  readonly #author: string;
  readonly #notes: OwnNote[] = [];
  #clock = 0;
  #current = -1;

  constructor(client: number, author: string) {
    this.#client = client;
    this.#author = author;
  }

  /** A new note of one's own, which later edits go to. */
  addNote(text: string, place: Place): Uint8Array {
    const first = this.#next;
    const id = `n${this.#client.toString(36)}-${this.#notes.length}`;
    const textType = this.#at(first.clock + 1);
    const field = (key: string, value: string | number | Place): Piece => ({
      parent: { type: first, key },
      content: { kind: 'value', value },
    });
    const pieces: readonly Piece[] = [
      { parent: { root: 'notes', key: id }, content: { kind: 'map' } },
      { parent: { type: first, key: 'text' }, content: { kind: 'text' } },
      { parent: { type: textType, key: null }, content: { kind: 'string', text } },
      field('author', this.#author),
      field('section', ''),
      field('rank', 'a0'),
      field('createdAt', 1_700_000_000_000),
      field('position', place),
    ];
    const update = this.#write(pieces);
    this.#notes.push({
      id,
      comments: 0,
      lastCharacter: this.#at(first.clock + 1 + text.length),
      place: this.#at(this.#clock - 1),
    });
    this.#current = this.#notes.length - 1;
    return update;
  }

  /** Says something of one's note; with every other comment goes a reaction, as long as there are others left to give. */
  comment(text: string): Uint8Array {
    const note = this.#note;
    const first = this.#next;
    const field = (key: string, value: string | number): Piece => ({
      parent: { type: first, key },
      content: { kind: 'value', value },
    });
    const reaction = note.comments % 2 === 0 ? REACTIONS[note.comments / 2] : undefined;
    const key = `${note.id}:${this.#author}:${reaction}`;
    const reactions: readonly Piece[] = reaction
      ? [{ parent: { root: 'reactions', key }, content: { kind: 'value', value: { at: 1 } } }]
      : [];
    const id = `c${this.#client.toString(36)}-${first.clock}`;
    const pieces: readonly Piece[] = [
      { parent: { root: 'comments', key: id }, content: { kind: 'map' } },
      field('note', note.id),
      field('parent', ''),
      field('text', text),
      field('author', this.#author),
      field('createdAt', 1_700_000_000_000),
      ...reactions,
    ];
    note.comments += 1;
    return this.#write(pieces);
  }

  /** Later edits go to the `index`-th of one's notes. */
  turnTo(index: number): void {
    this.#current = index;
  }

  /** Characters at the end of the note's text. */
  type(text: string): Uint8Array {
    const note = this.#note;
    const update = this.#write([
      { after: note.lastCharacter, isKeyed: false, content: { kind: 'string', text } },
    ]);
    note.lastCharacter = this.#at(this.#clock - 1);
    return update;
  }

  /** The note is somewhere else: one value that replaces the old one. */
  drag(value: Place): Uint8Array {
    const note = this.#note;
    const before = note.place;
    note.place = this.#next;
    return this.#write(
      [{ after: before, isKeyed: true, content: { kind: 'value', value } }],
      before,
    );
  }

  get #note(): OwnNote {
    const note = this.#notes[this.#current];
    if (!note) throw new Error('The first edit of a writer is a new note');
    return note;
  }

  get #next(): PieceId {
    return this.#at(this.#clock);
  }

  #at(clock: number): PieceId {
    return { client: this.#client, clock };
  }

  #write(pieces: readonly Piece[], deleted: PieceId | null = null): Uint8Array {
    const update = writeUpdate(this.#next, pieces, deleted);
    for (const piece of pieces) this.#clock += lengthOf(piece);
    return update;
  }
}
