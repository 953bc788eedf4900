import type { View } from '../../shared/board/layout.ts';
import { COMMAND_GROUPS } from '../commands/command.ts';
import type { Command } from '../commands/command.ts';
import { GROUP_NAMES } from '../commands/group-names.ts';
import { KeyCaps, Keys } from '../commands/Keys.tsx';
import { useAllCommands } from '../commands/registry.ts';
import { useText } from '../i18n/text.ts';
import { FORMAT_KEYS, FORMAT_NAMES, FORMAT_SIGNS } from '../note/rich/format-keys.ts';
import { setPreferences, usePreference } from '../preferences/preferences.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { KEY_HINTS } from './key-hints.ts';
import type { KeyHint } from './key-hints.ts';
import { VIEW_NAMES } from './view-names.ts';
import styles from './ShortcutsDialog.module.css';

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

const HintRow = ({ hint }: { hint: KeyHint }) => {
  const t = useText();
  return (
    <div className={styles.row}>
      <dt>{t(hint.label)}</dt>
      <dd>
        <KeyCaps caps={hint.caps} />
      </dd>
    </div>
  );
};

type ShortcutsDialogProps = {
  /** The view that is open: one moves about in each in its own way. */
  view: View;
  onClose: () => void;
};

/** Every command that has a key, as the page offers it right now, and how one moves about. */
export const ShortcutsDialog = ({ view, onClose }: ShortcutsDialogProps) => {
  const t = useText();
  const hints = KEY_HINTS[view] ?? [];
  const characterKeys = usePreference('characterKeys');
  const commands = useAllCommands().filter(({ shortcuts }) => shortcuts.length > 0);
  return (
    <Dialog title={t('board.shortcuts')} onClose={onClose}>
      <Checkbox
        label={t('hand.shortcutKeys')}
        hint={t('hand.shortcutKeysHint')}
        checked={characterKeys}
        onChecked={(checked) => setPreferences({ characterKeys: checked })}
      />
      {hints.length > 0 && (
        <section className={styles.group}>
          <h3>{t('hand.hints', { view: t(VIEW_NAMES[view]) })}</h3>
          <dl>
            {hints.map((hint) => (
              <HintRow key={hint.label} hint={hint} />
            ))}
          </dl>
        </section>
      )}
      <section className={styles.group}>
        <h3>{t('rich.keys')}</h3>
        <dl>
          {FORMAT_KEYS.map(({ deed, shortcut }) => (
            <div key={deed} className={styles.row}>
              <dt>{t(FORMAT_NAMES[deed])}</dt>
              <dd>
                <Keys shortcut={shortcut} />
              </dd>
            </div>
          ))}
          {FORMAT_SIGNS.map(({ deed, signs }) => (
            <div key={signs} className={styles.row}>
              <dt>{t('rich.asTyped', { look: t(FORMAT_NAMES[deed]) })}</dt>
              <dd>
                <KeyCaps caps={[signs]} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
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
