import { ToneSetting } from '../attention/ToneSetting.tsx';
import { useText } from '../i18n/text.ts';
import { LanguageSwitch } from '../frame/LanguageSwitch.tsx';
import { setPreferences, usePreference } from '../preferences/preferences.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Stack } from '../ui/Stack.tsx';
import styles from './MySettingsDialog.module.css';

/** What one person wants on one device; every change holds at once. */
export const MySettingsDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const characterKeys = usePreference('characterKeys');
  const othersCursors = usePreference('othersCursors');
  const shareWhereabouts = usePreference('shareWhereabouts');
  const spokenChanges = usePreference('spokenChanges');
  return (
    <Dialog title={t('board.mySettings')} onClose={onClose}>
      <Stack gap={3}>
        <p>{t('hand.mySettingsHint')}</p>
        <div className={styles.language}>
          <span aria-hidden="true">{t('common.language')}</span>
          <LanguageSwitch />
        </div>
        <Checkbox
          label={t('hand.othersCursors')}
          checked={othersCursors}
          onChecked={(checked) => setPreferences({ othersCursors: checked })}
        />
        <Checkbox
          label={t('hand.shareWhereabouts')}
          hint={t('hand.shareWhereaboutsHint')}
          checked={shareWhereabouts}
          onChecked={(checked) => setPreferences({ shareWhereabouts: checked })}
        />
        <Checkbox
          label={t('hand.spokenChanges')}
          hint={t('hand.spokenChangesHint')}
          checked={spokenChanges}
          onChecked={(checked) => setPreferences({ spokenChanges: checked })}
        />
        <ToneSetting />
        <Checkbox
          label={t('hand.shortcutKeys')}
          hint={t('hand.shortcutKeysHint')}
          checked={characterKeys}
          onChecked={(checked) => setPreferences({ characterKeys: checked })}
        />
      </Stack>
    </Dialog>
  );
};
