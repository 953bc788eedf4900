/** So many lines of a list of registrations fit into one request, with room to spare. */
export const LINES_AT_ONCE = 200;

/** A long list in parts of at most so many, in its order: what one request would be too small for. */
export const inParts = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
