import type * as Y from 'yjs';

/** Everything in a document, as plain data. Its own `toJSON` leaves out what nobody has asked for by its kind. */
export const allOf = (doc: Y.Doc): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...doc.share.keys()].toSorted().map((name) => [name, doc.getMap(name).toJSON()]),
  );
