import { COMMAND_GROUPS } from '../commands/command.ts';
import type { Command, CommandGroup } from '../commands/command.ts';
import { useAllCommands } from '../commands/registry.ts';
import { isApple, keyCaps } from '../commands/shortcut.ts';
import type { Shortcut } from '../commands/shortcut.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { setPreferences, usePreference } from '../preferences/preferences.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './ShortcutsDialog.module.css';

const GROUP_NAMES: Readonly<Record<CommandGroup, MessageKey>> = {
  write: 'board.groupWrite',
  view: 'board.groupView',
  board: 'board.groupBoard',
  canvas: 'board.groupCanvas',
};

const Keys = ({ shortcut }: { shortcut: Shortcut }) => (
  <span className={styles.keys}>
    {keyCaps(shortcut, isApple(navigator.platform)).map((cap) => (
      <kbd key={cap}>{cap}</kbd>
    ))}
  </span>
);

const CommandRow = ({ command }: { command: Command }) => (
  <div className={styles.row}>
    <dt>{command.label}</dt>
    <dd>
      {command.shortcuts.map((shortcut) => (
        <Keys key={`${shortcut.mod}${shortcut.shift}${shortcut.key}`} shortcut={shortcut} />
      ))}
    </dd>
  </div>
);

/** Every command that has a key, as the page offers it right now. */
export const ShortcutsDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const characterKeys = usePreference('characterKeys');
  const commands = useAllCommands().filter(({ shortcuts }) => shortcuts.length > 0);
  return (
    <Dialog title={t('board.shortcuts')} onClose={onClose}>
      <Checkbox
        label={t('board.shortcutKeys')}
        hint={t('board.shortcutKeysHint')}
        checked={characterKeys}
        onChecked={(checked) => setPreferences({ characterKeys: checked })}
      />
      {COMMAND_GROUPS.map((group) => {
        const members = commands.filter((command) => command.group === group);
        return (
          members.length > 0 && (
            <section key={group} className={styles.group}>
              <h3>{t(GROUP_NAMES[group])}</h3>
              <dl>
                {members.map((command) => (
                  <CommandRow key={command.id} command={command} />
                ))}
              </dl>
            </section>
          )
        );
      })}
    </Dialog>
  );
};
