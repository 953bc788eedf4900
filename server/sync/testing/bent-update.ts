import * as Y from 'yjs';
import { readUpdate, type Struct } from '../gate/read-update.ts';
import { KEYS, randomContent } from './hostile-update.ts';
import { pick, type Random } from './random-edits.ts';
import { Garbage, idOf, type RawStruct, rawUpdate } from './raw-update.ts';

/** Where a struct is put that pretends to know nothing of what stands there. */
const pretendedPlace = (doc: Y.Doc, random: Random): RawStruct['parent'] => {
  const records = [...doc.getMap('notes').values(), ...doc.getMap('sections').values()];
  const record = pick(random, records);
  return record instanceof Y.Map && random() < 0.8 ? idOf(record) : 'reactions';
};

const toRaw = (struct: Struct): RawStruct => {
  if (struct instanceof Y.GC) return { content: new Garbage(struct.length) };
  const { origin, rightOrigin, parentSub, content } = struct;
  // Decoded items carry a name or an id, whatever the types say.
  const parent: unknown = struct.parent;
  return {
    content,
    origin,
    rightOrigin,
    ...((typeof parent === 'string' || parent instanceof Y.ID) && { parent }),
    ...(parentSub !== null && { key: parentSub }),
  };
};

/** One honest struct, and what is made of it; as long as it was, so that those behind it keep their clocks. */
const bend = (struct: RawStruct, doc: Y.Doc, random: Random): RawStruct[] => {
  const dice = random();
  const content = randomContent(random);
  const pretended = { parent: pretendedPlace(doc, random) ?? 'notes', key: pick(random, KEYS) };
  if (dice < 0.3) return [struct, { ...struct, content }];
  if (dice < 0.5) return [struct, { ...pretended, content }];
  if (dice < 0.7) return [{ ...pretended, content: struct.content }];
  if (dice < 0.85) return [{ ...struct, content }];
  return [struct, { content: new Y.ContentDeleted(1), ...pretended }];
};

/** What nobody but somebody else, or the server, may write in these fields. */
const FORGERIES: Readonly<Record<string, unknown>> = {
  author: 'anna',
  section: 'opening',
  deleted: { at: 1, by: 'anna' },
  importedReactions: { good: 99 },
  origin: { board: 'other', note: 'annas' },
};

/** A forged value first, and last of all the honest one for the same place, which pretends to be as old. */
const writeTwice = (structs: readonly RawStruct[], random: Random): RawStruct[] => {
  const places = structs.filter(
    ({ key, parent }) => parent && key !== undefined && key in FORGERIES,
  );
  const [place] = places.length > 0 ? [pick(random, places)] : [];
  if (!place) return [...structs];
  const content = new Y.ContentAny([FORGERIES[place.key ?? '']]);
  const forged = structs.map((struct) => (struct === place ? { ...struct, content } : struct));
  return random() < 0.5
    ? [...forged, place]
    : [...forged, { ...place, content: new Y.ContentDeleted(1) }];
};

/** An honest update with one thing in it bent: more likely to pass than anything made up, and so to find a hole. */
export const bentUpdate = (honest: Uint8Array, doc: Y.Doc, random: Random): Uint8Array => {
  const read = readUpdate(honest);
  if (!read.ok) throw new Error(read.error);
  const sections = [...read.value.sections].map(([client, structs]) => ({
    client,
    clock: structs[0]?.id.clock ?? 0,
    structs: structs.map(toRaw),
  }));
  const chosen = sections[Math.floor(random() * sections.length)];
  const bent = sections.map((section) => {
    if (section !== chosen || random() < 0.2) return section;
    if (random() < 0.2) return { ...section, structs: writeTwice(section.structs, random) };
    const at = Math.floor(random() * section.structs.length);
    const structs = section.structs.flatMap((struct, index) =>
      index === at ? bend(struct, doc, random) : [struct],
    );
    return { ...section, structs };
  });
  const deleted = [...read.value.deleted.values()]
    .flat()
    .map(({ client, from, to }) => [client, from, to - from] as const);
  const own = bent.map(
    ({ client, clock }) =>
      [client, clock + Math.floor(random() * 8), 1 + Math.floor(random() * 2)] as const,
  );
  const sorted = random() < 0.5 ? bent : bent.toReversed();
  return rawUpdate({ sections: sorted, deleted: random() < 0.4 ? [...deleted, ...own] : deleted });
};
