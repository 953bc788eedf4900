/** How large things on the timeline are, in pixels. */
export const CARD = { least: 240, gap: 16 } as const;

export const MEASURES = {
  /** Beside the line on a wide window dates stand in a rail, on a phone above their notes. */
  wide: { rail: 152, headHeight: 0 },
  narrow: { rail: 20, headHeight: 34 },
  /** The name of a year, above its first date. */
  year: 64,
  leastDate: 56,
} as const;
