import { DamagedFile } from './byte-source.ts';

/** What stays of a file: a stretch of it, or bytes that take the place of others. */
export type Piece = Uint8Array | { readonly from: number; readonly to: number };

/** No picture is made of so many parts; whoever sends one wants to see what happens. */
const MAX_PIECES = 50_000;

/** Gathers what stays of a file, in order; stretches that touch become one. */
export class Kept {
  readonly pieces: Piece[] = [];

  stretch(from: number, to: number): void {
    const last = this.pieces.at(-1);
    if (last !== undefined && !(last instanceof Uint8Array) && last.to === from) {
      this.pieces[this.pieces.length - 1] = { from: last.from, to };
    } else {
      this.#add({ from, to });
    }
  }

  bytes(bytes: Uint8Array): void {
    this.#add(bytes);
  }

  /** How many bytes stay. */
  get size(): number {
    return this.pieces.reduce(
      (sum, piece) => sum + (piece instanceof Uint8Array ? piece.length : piece.to - piece.from),
      0,
    );
  }

  #add(piece: Piece): void {
    if (this.pieces.length === MAX_PIECES) throw new DamagedFile('the file has too many parts');
    this.pieces.push(piece);
  }
}

/** A picture without what cameras and programs write beside it: where, when, with what and by whom it was taken. */
export type CleanPicture = {
  /** In pixels, as it is to be seen. */
  readonly w: number;
  readonly h: number;
  readonly pieces: readonly Piece[];
};
