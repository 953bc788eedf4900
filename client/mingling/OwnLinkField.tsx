import { useText } from '../i18n/text.ts';
import { TextField } from '../ui/TextField.tsx';

type OwnLinkFieldProps = { value: string; isWrong: boolean; onValue: (value: string) => void };

/** A video link of a table's own; it stays with the server until its time. */
export const OwnLinkField = ({ value, isWrong, onValue }: OwnLinkFieldProps) => {
  const t = useText();
  return (
    <TextField
      type="url"
      inputMode="url"
      label={t('mingling.ownLink')}
      mark={t('common.optional')}
      hint={t('mingling.ownLinkHint')}
      error={isWrong ? t('mingling.notHttps') : null}
      placeholder="https://"
      value={value}
      onValue={onValue}
    />
  );
};
