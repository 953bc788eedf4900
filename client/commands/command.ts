import type { LucideIcon } from 'lucide-react';
import type { Shortcut } from './shortcut.ts';

/** The headings under which the shortcuts dialog lists commands. */
export const COMMAND_GROUPS = ['write', 'view', 'board', 'canvas'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** Something one can do, once: the toolbar, the menu, the keys and the shortcuts dialog all render this. */
export type Command = {
  readonly id: string;
  readonly group: CommandGroup;
  /** In the reader's language, as a button says it. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shortcuts: readonly Shortcut[];
  readonly enabled: boolean;
  /** For a command that is switched on and off; left out for one that is not. */
  readonly checked?: boolean;
  readonly run: () => void;
};
