import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { MAX_PASTED_NOTES } from '../note/note-lines.ts';
import styles from './PasteOffer.module.css';

type PasteOfferProps = {
  /** How many notes the lines would make. */
  count: number;
  onMany: () => void;
  onOne: () => void;
};

/** Many lines were pasted: one note, or many? The words stay in the box until one has chosen. */
export const PasteOffer = ({ count, onMany, onOne }: PasteOfferProps) => {
  const t = useText();
  const tooMany = count > MAX_PASTED_NOTES;
  return (
    <div className={styles.offer}>
      <p role="status">
        {tooMany
          ? t('forms.pasteTooMany', { count, max: MAX_PASTED_NOTES })
          : t('forms.pasteOffer', { count })}
      </p>
      <div className={styles.choices}>
        {!tooMany && (
          <Button size="small" look="primary" onClick={onMany}>
            {t('forms.pasteMany', { count })}
          </Button>
        )}
        <Button size="small" onClick={onOne}>
          {t('forms.pasteOne')}
        </Button>
      </div>
    </div>
  );
};
