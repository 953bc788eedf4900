import type { LucideIcon } from 'lucide-react';
import type { Shortcut } from './shortcut.ts';

/** The headings under which the palette and the list of shortcuts show commands. */
export const COMMAND_GROUPS = ['write', 'note', 'view', 'board', 'canvas'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** Something one can do, once: the toolbar, the menus, the keys, the palette and the list of shortcuts all render this. */
export type Command = {
  readonly id: string;
  readonly group: CommandGroup;
  /** In the reader's language, as a button says it. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shortcuts: readonly Shortcut[];
  readonly enabled: boolean;
  /** Why it can't be done now, as a sentence; only for one that is not enabled. */
  readonly reason?: string | undefined;
  /** For a command that is switched on and off; left out for one that is not. */
  readonly checked?: boolean;
  /** It takes something away. */
  readonly danger?: boolean;
  /** `menu`: in the menu of the board, or of its note; `bar`: in the header where it has room, else in the menu. */
  readonly place?: 'bar' | 'menu';
  /** Its keys are the browser's own, which tells the page by itself: they are shown, and not listened for. */
  readonly byBrowser?: boolean;
  /** Its key with Ctrl works in the middle of a text, too. */
  readonly fromText?: boolean;
  readonly run: () => void;
};
