/** Four bytes stand for a note: five thousand fit, and two that are taken for one come once in a million boards. */
export const hashNote = (noteId: string): number => {
  let sum = 0x811c9dc5;
  for (let at = 0; at < noteId.length; at += 1) {
    sum = Math.imul(sum ^ noteId.charCodeAt(at), 0x01000193);
  }
  return sum >>> 0;
};

/** Which notes there are, in as few letters as that takes. */
export const packNotes = (noteIds: Iterable<string>): string => {
  const bytes = new Uint8Array(Uint32Array.from(noteIds, hashNote).buffer);
  let signs = '';
  for (const byte of bytes) signs += String.fromCharCode(byte);
  return btoa(signs);
};

/**
 * The hashes that were packed.
 *
 * @throws when it is no packed text.
 */
export const unpackNotes = (packed: string): readonly number[] => {
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
  return [...new Uint32Array(bytes.buffer, 0, Math.floor(bytes.length / 4))];
};
