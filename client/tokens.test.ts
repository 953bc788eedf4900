import { describe, expect, it } from 'vitest';
import { NOTE_COLORS, NOTE_SHADES } from '../shared/board/colors.ts';
import css from './ui/tokens.css?raw';

type Tokens = Readonly<Record<string, string>>;

/** The custom properties of the first block that begins with `opening`. */
const block = (opening: string): Tokens => {
  const start = css.indexOf(opening);
  if (start === -1) throw new Error(`tokens.css has no ${opening}`);
  const body = css.slice(start + opening.length, css.indexOf('}', start));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
};

const themes = {
  light: block(':root {'),
  dark: { ...block(':root {'), ...block(":root[data-theme='dark'] {") },
} as const;
const systemDark = { ...block(':root {'), ...block(":root:not([data-theme='light']) {") };

const luminance = (hex: string): number => {
  expect(hex).toMatch(/^#[\da-f]{6}$/i);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast ratio of WCAG 2: from 1 to 21. */
const contrast = (a: string, b: string): number => {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
};

describe('the dark theme', () => {
  it('is the same by choice and by the system’s wish', () => {
    expect(systemDark).toEqual(themes.dark);
  });
});

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const token = (name: string): string => themes[theme][name] ?? '';

  it.each(NOTE_COLORS)('shows %s as the colour list has it', (color) => {
    const { fill, edge } = NOTE_SHADES[color][theme];
    expect(token(`note-${color}-fill`).toLowerCase()).toBe(fill.toLowerCase());
    expect(token(`note-${color}-edge`).toLowerCase()).toBe(edge.toLowerCase());
  });

  it.each(NOTE_COLORS)('keeps text on %s easy to read, and its edge seen', (color) => {
    const fill = token(`note-${color}-fill`);
    const edge = token(`note-${color}-edge`);
    expect(contrast(token('color-text'), fill)).toBeGreaterThanOrEqual(7);
    expect(contrast(edge, fill)).toBeGreaterThanOrEqual(3);
    expect(contrast(edge, token('color-canvas'))).toBeGreaterThanOrEqual(3);
  });

  it.each(NOTE_COLORS)('shows the focus ring on %s', (color) => {
    const fill = token(`note-${color}-fill`);
    const tones = [token('focus-inner'), token('focus-outer')];
    expect(Math.max(...tones.map((tone) => contrast(tone, fill)))).toBeGreaterThanOrEqual(3);
  });

  it('shows the two tones of the focus ring apart', () => {
    expect(contrast(token('focus-inner'), token('focus-outer'))).toBeGreaterThanOrEqual(3);
  });

  it.each(['color-canvas', 'color-surface'])('keeps all text on %s easy to read', (ground) => {
    expect(contrast(token('color-text'), token(ground))).toBeGreaterThanOrEqual(7);
    expect(contrast(token('color-muted'), token('color-canvas'))).toBeGreaterThanOrEqual(6);
    expect(contrast(token('color-accent'), token(ground))).toBeGreaterThanOrEqual(7);
    expect(contrast(token('color-danger'), token(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['color-on-accent', 'color-accent', 7],
    ['color-on-accent', 'color-accent-strong', 7],
    ['color-on-danger', 'color-danger', 4.5],
    ['color-text', 'color-accent-soft', 7],
    ['color-text', 'color-danger-soft', 7],
    ['color-text', 'color-warning-soft', 7],
    ['color-text', 'color-sunken', 7],
    ['color-accent-strong', 'color-accent-soft', 4.5],
    ['color-muted', 'color-surface', 4.5],
    ['color-muted', 'color-sunken', 4.5],
    ['color-field-edge', 'color-canvas', 3],
    ['color-field-edge', 'color-surface', 3],
  ] as const)('keeps %s on %s at %f or more', (front, ground, least) => {
    expect(contrast(token(front), token(ground))).toBeGreaterThanOrEqual(least);
  });
});
