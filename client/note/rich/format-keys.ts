import { type KeyPress, matches, type Shortcut } from '../../commands/shortcut.ts';
import type { MessageKey } from '../../i18n/keys.ts';

/** What can be done to the looks of words. */
export type FormatDeed = 'bold' | 'italic' | 'bullet' | 'ordered' | 'link';

export const FORMAT_NAMES = {
  bold: 'rich.bold',
  italic: 'rich.italic',
  bullet: 'rich.bullets',
  ordered: 'rich.numbers',
  link: 'rich.link',
} as const satisfies Readonly<Record<FormatDeed, MessageKey>>;

/** The keys of word processors. */
export const FORMAT_KEYS: readonly { readonly deed: FormatDeed; readonly shortcut: Shortcut }[] = [
  { deed: 'bold', shortcut: { key: 'b', mod: true } },
  { deed: 'italic', shortcut: { key: 'i', mod: true } },
  { deed: 'link', shortcut: { key: 'k', mod: true } },
];

/** What a key press means while a note is written in; `null` for anything else. */
export const formatDeedOf = (press: KeyPress): FormatDeed | null =>
  FORMAT_KEYS.find(({ shortcut }) => matches(shortcut, press))?.deed ?? null;

/** Signs that become a look as they are typed; see `autoformat`. */
export const FORMAT_SIGNS: readonly { readonly deed: FormatDeed; readonly signs: string }[] = [
  { deed: 'bold', signs: '**…**' },
  { deed: 'italic', signs: '*…*' },
  { deed: 'bullet', signs: '- …' },
  { deed: 'ordered', signs: '1. …' },
];
