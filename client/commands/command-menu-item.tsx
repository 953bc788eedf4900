import type { MenuItem } from '../ui/Menu.tsx';
import type { Command } from './command.ts';

/** A command as an entry of a menu. */
export const commandMenuItem = ({ id, label, icon: Icon, enabled, run }: Command): MenuItem => ({
  id,
  label,
  icon: <Icon aria-hidden="true" size={18} />,
  disabled: !enabled,
  run,
});
