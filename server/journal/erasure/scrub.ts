import * as Y from 'yjs';
import { ERASED_PERSON, type ErasedPerson } from './erasure.ts';

/** A person in a document, with the notes whose author the document itself does not name. */
export type Scrubbing = ErasedPerson & { readonly hiddenNotes: ReadonlySet<string> };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Uint8Array) &&
  !(value instanceof Y.AbstractType);

/** What a list keeps: neither the person, nor what it says of them, nor of notes that are gone. */
const staysIn = (item: unknown, person: string, goneNotes: ReadonlySet<string>): boolean => {
  if (item === person) return false;
  if (!isRecord(item)) return true;
  const { note } = item;
  return item['person'] !== person && !(typeof note === 'string' && goneNotes.has(note));
};

/** A plain value without the person; the same one where they are not in it. */
const scrubValue = (value: unknown, person: string, goneNotes: ReadonlySet<string>): unknown => {
  if (value === person) return ERASED_PERSON;
  if (Array.isArray(value)) {
    const kept = value.filter((item) => staysIn(item, person, goneNotes));
    const scrubbed = kept.map((item) => scrubValue(item, person, goneNotes));
    const isSame =
      kept.length === value.length && scrubbed.every((item, index) => item === kept[index]);
    return isSame ? value : scrubbed;
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value);
  const scrubbed = entries
    .filter(([key]) => key !== person)
    .map(([key, item]) => [key, scrubValue(item, person, goneNotes)] as const);
  const isSame =
    scrubbed.length === entries.length && scrubbed.every(([key, item]) => item === value[key]);
  return isSame ? value : Object.fromEntries(scrubbed);
};

const namesIn = (key: string): readonly string[] => key.split(':');

const noteIdsThatGo = (doc: Y.Doc, { person, notes, chosen, hiddenNotes }: Scrubbing) => {
  const gone = new Set<string>();
  for (const [id, note] of doc.getMap('notes')) {
    if (!(note instanceof Y.Map)) continue;
    const isSigned = note.get('author') === person;
    const isTheirs = isSigned || hiddenNotes.has(id);
    const goesUnasked = notes === 'delete' || (notes === 'deleteSigned' && isSigned);
    const origin = note.get('origin');
    const original = isRecord(origin) ? origin['note'] : undefined;
    const isChosen = chosen.has(id) || (typeof original === 'string' && chosen.has(original));
    if (isTheirs && (goesUnasked || isChosen)) gone.add(id);
  }
  return gone;
};

/** Records that go: notes, what hangs on them, and with `delete` whatever else the person made. */
const goes = (
  root: string,
  { id, record }: { readonly id: string; readonly record: unknown },
  { scrubbing, gone }: { readonly scrubbing: Scrubbing; readonly gone: ReadonlySet<string> },
): boolean => {
  if (root === 'notes') return gone.has(id);
  const names = namesIn(id);
  if (names.includes(scrubbing.person) || names.some((name) => gone.has(name))) return true;
  if (!(record instanceof Y.Map)) return false;
  const note = record.get('note');
  if (typeof note === 'string' && gone.has(note)) return true;
  // A thread of others does not lose its beginning: its words go, below.
  const isTheirs = record.get('author') === scrubbing.person;
  return isTheirs && scrubbing.notes !== 'detach' && root !== 'comments';
};

const scrubRecord = (
  record: Y.Map<unknown>,
  root: string,
  { scrubbing, gone }: { readonly scrubbing: Scrubbing; readonly gone: ReadonlySet<string> },
): void => {
  const { person, notes } = scrubbing;
  if (root === 'comments' && notes !== 'detach' && record.get('author') === person) {
    record.delete('text');
    const at = record.get('createdAt');
    if (!record.has('deleted')) record.set('deleted', { at, by: ERASED_PERSON });
  }
  for (const [name, value] of record) {
    if (value === person && name === 'author') record.delete(name);
    else {
      const scrubbed = scrubValue(value, person, gone);
      if (scrubbed !== value) record.set(name, scrubbed);
    }
  }
};

/**
 * Takes a person out of a document: what is to go goes, with all that hangs on it; of what stays nothing says any more whose
 * it was. It knows the shape of documents, maps of records, and no kind of content by name, so that a later kind is
 * covered as well. Words are not searched: a name that somebody wrote into a note stays there.
 */
export const scrub = (doc: Y.Doc, scrubbing: Scrubbing): void => {
  doc.transact(() => {
    const gone = noteIdsThatGo(doc, scrubbing);
    const context = { scrubbing, gone };
    for (const root of doc.share.keys()) {
      const map = doc.getMap(root);
      for (const [id, record] of map) {
        if (goes(root, { id, record }, context)) map.delete(id);
        else if (record instanceof Y.Map) scrubRecord(record, root, context);
        else {
          const scrubbed = scrubValue(record, scrubbing.person, gone);
          if (scrubbed !== record) map.set(id, scrubbed);
        }
      }
    }
  });
};
