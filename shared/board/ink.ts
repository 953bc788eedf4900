/** A point of a line of ink: canvas units from the corner of its frame, and how hard the pen was pressed, 0 to 1. */
export type InkPoint = { readonly x: number; readonly y: number; readonly pressure: number };

/** Of one line; longer ones are drawn as several. */
export const MAX_INK_POINTS = 2000;

/** The smallest side of a frame, which a dot has too. */
const LEAST_SIDE = 8;

/** Points are kept to a quarter of a canvas unit, which is a pixel at the nearest zoom. */
const PARTS = 4;

/** As far from the corner of its frame as a point may be, in quarters. */
const FARTHEST = 1e5 * PARTS;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const VALUES: ReadonlyMap<string, number> = new Map(Array.from(DIGITS, (digit, at) => [digit, at]));

/** Each digit holds five bits; the sixth says that another follows. */
const MORE = 32;
const HARDEST = DIGITS.length - 1;

/** No number takes more digits: what goes on longer is no ink. */
const MOST_DIGITS = 5;

const numberToText = (number: number): string => {
  let rest = number < 0 ? -2 * number - 1 : 2 * number;
  let text = '';
  while (rest >= MORE) {
    text += DIGITS[(rest % MORE) + MORE] ?? '';
    rest = Math.floor(rest / MORE);
  }
  return text + (DIGITS[rest] ?? '');
};

/** Points as text: of each how far it is from the one before, and its pressure. */
export const inkToText = (points: readonly InkPoint[]): string => {
  let [x, y] = [0, 0];
  let text = '';
  for (const point of points) {
    const [nextX, nextY] = [Math.round(point.x * PARTS), Math.round(point.y * PARTS)];
    const pressure = Math.round(Math.min(1, Math.max(0, point.pressure)) * HARDEST);
    text += numberToText(nextX - x) + numberToText(nextY - y) + (DIGITS[pressure] ?? '');
    [x, y] = [nextX, nextY];
  }
  return text;
};

/** The points of a text; `null` for anything that is not such a text, or has too many of them. */
export const inkFromText = (text: string): readonly InkPoint[] | null => {
  const points: InkPoint[] = [];
  let at = 0;
  let [x, y] = [0, 0];

  const digit = (): number => {
    const value = VALUES.get(text.charAt(at)) ?? NaN;
    at += 1;
    return value;
  };
  /** NaN where there is no number. */
  const step = (): number => {
    let [value, unit] = [0, 1];
    for (let count = 0; count < MOST_DIGITS; count += 1) {
      const next = digit();
      value += (next % MORE) * unit;
      if (!(next >= MORE)) return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
      unit *= MORE;
    }
    return NaN;
  };

  while (at < text.length) {
    x += step();
    y += step();
    const pressure = digit() / HARDEST;
    const isThere = Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST && pressure >= 0;
    if (!isThere || points.length === MAX_INK_POINTS) return null;
    points.push({ x: x / PARTS, y: y / PARTS, pressure });
  }
  return points;
};

/** True for the text of at least one point. */
export const isInk = (text: string): boolean => (inkFromText(text)?.length ?? 0) > 0;

type Frame = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

type Extent = { readonly least: number; readonly length: number };

const extentOf = (numbers: readonly number[]): Extent => {
  let [least, most] = [Infinity, -Infinity];
  for (const number of numbers) {
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  return { least, length: most - least };
};

/** As exact as points are kept. */
const kept = (coordinate: number): number => Math.round(coordinate * PARTS) / PARTS;

const sideOf = ({ length }: Extent): number => Math.max(LEAST_SIDE, length);

/** Ink drawn at these points of the canvas, as a stroke keeps it: a frame around it, and text. */
export const inkOf = (
  points: readonly InkPoint[],
): { readonly points: string; readonly frame: Frame } => {
  const drawn = points.map(({ x, y, pressure }) => ({ x: kept(x), y: kept(y), pressure }));
  const [across, down] = [extentOf(drawn.map(({ x }) => x)), extentOf(drawn.map(({ y }) => y))];
  const frame = {
    x: across.least - (sideOf(across) - across.length) / 2,
    y: down.least - (sideOf(down) - down.length) / 2,
    w: sideOf(across),
    h: sideOf(down),
  };
  const within = drawn.map(({ x, y, pressure }) => ({ x: x - frame.x, y: y - frame.y, pressure }));
  return { points: inkToText(within), frame };
};

/** The points of a stroke where they lie on the canvas, stretched as its frame is; none for what is no ink. */
export const inkIn = (text: string, frame: Frame): readonly InkPoint[] => {
  const points = inkFromText(text) ?? [];
  const scaleX = frame.w / sideOf(extentOf(points.map(({ x }) => x)));
  const scaleY = frame.h / sideOf(extentOf(points.map(({ y }) => y)));
  return points.map(({ x, y, pressure }) => ({
    x: frame.x + x * scaleX,
    y: frame.y + y * scaleY,
    pressure,
  }));
};
