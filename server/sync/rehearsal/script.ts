import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { boardActions } from '../../../shared/board/actions/all.ts';
import { readNotes } from '../../../shared/board/read.ts';
import { writeOwnWord, writeView } from '../../../shared/presence/compact.ts';
import {
  encodeHello,
  KIND_PRESENCE,
  KIND_VIEW,
  PROTOCOL_VERSION,
} from '../../../shared/protocol/messages.ts';
import { stateVectorFrame, updateFrame } from '../connections/frames.ts';
import { awarenessFrame } from '../presence/awareness.ts';
import { clientFrame } from './connect.ts';

/** Who takes part; every second one comes with our own client, the others with programs of others. */
export type Speaker = { readonly personId: string; readonly isOurs: boolean };

/** What somebody says, as it comes over the wire. */
export type Line = { readonly speaker: Speaker; readonly frame: Uint8Array };

/** Puts a message of somebody's into the script. */
type Say = (speaker: Speaker, message: Uint8Array) => void;

export const SPEAKERS: readonly Speaker[] = Array.from({ length: 8 }, (_, index) => ({
  personId: `speaker-${index}`,
  isOurs: index % 2 === 0,
}));

const ROUNDS = 40;
const WORDS = 'What we need most is time for one another ';

/** A made-up meeting: everybody comes, points around, writes notes, types in them and moves them. */
export const writeScript = (): readonly Line[] => {
  const lines: Line[] = [];
  const say: Say = (speaker, message) => lines.push({ speaker, frame: clientFrame(message) });
  const docs = new Map(SPEAKERS.map((speaker) => [speaker, openDocument(say, speaker)]));
  for (const [speaker, doc] of docs) come(say, speaker, doc);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [speaker, doc] of docs) {
      point(say, speaker, { client: doc.clientID, round });
      point(say, speaker, { client: doc.clientID, round: round + 0.5 });
      edit(doc, speaker, round);
    }
  }
  return lines;
};

/** A copy of the board whose every change goes into the script. */
const openDocument = (say: Say, speaker: Speaker): Y.Doc => {
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => {
    say(speaker, updateFrame(update).payload);
  });
  return doc;
};

const come = (say: Say, speaker: Speaker, doc: Y.Doc): void => {
  if (speaker.isOurs) {
    const hello = encodeHello({ version: PROTOCOL_VERSION, generation: '' });
    const view = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, KIND_VIEW);
      writeView(encoder, 'all');
    });
    say(speaker, hello);
    say(speaker, view);
  }
  say(speaker, stateVectorFrame(Y.encodeStateVector(doc)).payload);
};

const point = (
  say: Say,
  speaker: Speaker,
  { client, round }: { readonly client: number; readonly round: number },
): void => {
  const presence = { cursor: { x: 100 + round * 7, y: 40 + (client % 500) } };
  const message = speaker.isOurs
    ? encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, KIND_PRESENCE);
        writeOwnWord(encoder, { client, presence });
      })
    : awarenessFrame([{ client, clock: 1 + round * 2, state: presence }]).payload;
  say(speaker, message);
};

/** A new note now and then; in between typing at the newest one, or moving it. */
const edit = (doc: Y.Doc, { personId }: Speaker, round: number): void => {
  const context = { personId, now: round };
  const note = readNotes(doc).at(-1);
  if (!note || round % 20 === 0) {
    const position = { x: round * 10, y: 20 };
    const own = { id: `${personId}-${round}`, text: '', section: '', rank: 'a0', position };
    const notes = [{ ...own, createdAt: round }];
    doc.transact(() => boardActions['note.add'].run(doc, { notes }, context));
  } else if (round % 2 === 0) {
    const base = note.text;
    const text = base + (WORDS[round % WORDS.length] ?? '');
    doc.transact(() =>
      boardActions['note.editText'].run(doc, { id: note.id, base, text }, context),
    );
  } else {
    const moves = [{ id: note.id, position: { x: round * 11, y: round } }];
    doc.transact(() => boardActions['note.move'].run(doc, { moves }, context));
  }
};
