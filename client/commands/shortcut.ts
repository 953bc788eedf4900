/** One key with its modifiers. `mod` is Ctrl, and ⌘ on Apple's machines. */
export type Shortcut = {
  /** As in `KeyboardEvent.key`; letters in lower case. */
  readonly key: string;
  readonly mod?: boolean;
  readonly shift?: boolean;
};

/** The part of a `KeyboardEvent` that decides which shortcut it is. */
export type KeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

const isLetter = (key: string): boolean =>
  key.length === 1 && key.toLowerCase() !== key.toUpperCase();

/** Signs such as `?` need Shift on some keyboards and not on others, so only letters and named keys ask for it. */
const shiftMatters = (key: string): boolean => isLetter(key) || key.length > 1;

export const matches = (shortcut: Shortcut, press: KeyPress): boolean => {
  if (press.altKey) return false;
  const key = isLetter(press.key) ? press.key.toLowerCase() : press.key;
  return (
    key === shortcut.key &&
    (press.ctrlKey || press.metaKey) === (shortcut.mod ?? false) &&
    (!shiftMatters(key) || press.shiftKey === (shortcut.shift ?? false))
  );
};

/** True for keys that a dictation program or a slip of the hand may press: WCAG 2.1.4 wants a way to turn them off. */
export const isCharacterKey = (shortcut: Shortcut): boolean =>
  !shortcut.mod && shortcut.key.length === 1;

const keyName = (key: string): string => (isLetter(key) ? key.toUpperCase() : key);

/** What is printed on the keys to press, one part a key. */
export const keyCaps = ({ key, mod, shift }: Shortcut, apple: boolean): readonly string[] => [
  ...(mod ? [apple ? '⌘' : 'Ctrl'] : []),
  ...(shift ? [apple ? '⇧' : 'Shift'] : []),
  keyName(key),
];

/** The value of `aria-keyshortcuts`. */
export const ariaKeyShortcuts = (shortcuts: readonly Shortcut[]): string =>
  shortcuts
    .flatMap(({ key, mod, shift }) => {
      const tail = `${shift ? 'Shift+' : ''}${keyName(key)}`;
      return mod ? [`Control+${tail}`, `Meta+${tail}`] : [tail];
    })
    .join(' ');

/** True on machines whose keyboards have ⌘ where others have Ctrl. */
export const isApple = (platform: string): boolean => /mac|iphone|ipad/i.test(platform);
