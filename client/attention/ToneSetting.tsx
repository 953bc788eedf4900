import { GatheringTexts } from '../i18n/GatheringTexts.tsx';
import { useText } from '../i18n/text.ts';
import { setPreferences, usePreference } from '../preferences/preferences.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Optional } from '../ui/Optional.tsx';

const Choice = () => {
  const t = useText();
  return (
    <Checkbox
      label={t('attention.tone')}
      checked={usePreference('attentionTone') === true}
      onChecked={(attentionTone) => setPreferences({ attentionTone })}
    />
  );
};

/** Whether one is called by a tone, too. */
export const ToneSetting = () => (
  <Optional>
    <GatheringTexts>
      <Choice />
    </GatheringTexts>
  </Optional>
);
