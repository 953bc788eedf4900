import * as encoding from 'lib0/encoding';

/** A place in the history of a document: the `clock`-th piece that a client ever wrote. */
export type PieceId = { readonly client: number; readonly clock: number };

/** Under what a piece hangs when nothing stands before it. */
export type Parent =
  | { readonly root: string; readonly key: string }
  | { readonly type: PieceId; readonly key: string | null };

export type Content =
  | { readonly kind: 'map' }
  | { readonly kind: 'text' }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'value'; readonly value: string | number | Readonly<Record<string, number>> };

export type Piece = { readonly content: Content } & (
  | { readonly parent: Parent }
  /** Follows that piece: the text goes on, or the key is overwritten. */
  | { readonly after: PieceId; readonly isKeyed: boolean }
);

const REF = { string: 4, type: 7, value: 8 } as const;
const TYPE = { map: 1, text: 2 } as const;
const HAS_KEY = 0x20;
const HAS_ORIGIN = 0x80;

const refOf = ({ kind }: Content): number =>
  kind === 'string' ? REF.string : kind === 'value' ? REF.value : REF.type;

const writeId = (encoder: encoding.Encoder, { client, clock }: PieceId): void => {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
};

const writeParent = (encoder: encoding.Encoder, parent: Parent): void => {
  if ('root' in parent) {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, parent.root);
  } else {
    encoding.writeVarUint(encoder, 0);
    writeId(encoder, parent.type);
  }
  if (parent.key !== null) encoding.writeVarString(encoder, parent.key);
};

const writeContent = (encoder: encoding.Encoder, content: Content): void => {
  switch (content.kind) {
    case 'map':
    case 'text':
      encoding.writeVarUint(encoder, TYPE[content.kind]);
      return;
    case 'string':
      encoding.writeVarString(encoder, content.text);
      return;
    case 'value':
      encoding.writeVarUint(encoder, 1);
      encoding.writeAny(encoder, content.value);
  }
};

const writePiece = (encoder: encoding.Encoder, piece: Piece): void => {
  const { content } = piece;
  if ('after' in piece) {
    encoding.writeUint8(encoder, refOf(content) | HAS_ORIGIN | (piece.isKeyed ? HAS_KEY : 0));
    writeId(encoder, piece.after);
  } else {
    const isKeyed = piece.parent.key !== null;
    encoding.writeUint8(encoder, refOf(content) | (isKeyed ? HAS_KEY : 0));
    writeParent(encoder, piece.parent);
  }
  writeContent(encoder, content);
};

/** How many places in the history a piece takes. */
export const lengthOf = ({ content }: Piece): number =>
  content.kind === 'string' ? content.text.length : 1;

/**
 * Writes a Yjs update (version 1) straight from its pieces: a thousandth of the work of a Y.Doc, so that
 * the load generator does not measure itself. `update-writer.test.ts` holds it against Yjs.
 */
export const writeUpdate = (
  first: PieceId,
  pieces: readonly Piece[],
  deleted: PieceId | null = null,
): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, pieces.length);
    writeId(encoder, first);
    for (const piece of pieces) writePiece(encoder, piece);
    encoding.writeVarUint(encoder, deleted === null ? 0 : 1);
    if (deleted === null) return;
    encoding.writeVarUint(encoder, deleted.client);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, deleted.clock);
    encoding.writeVarUint(encoder, 1);
  });
