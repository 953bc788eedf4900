import type { FormField } from '../../shared/board/records/form.ts';
import { isSheet } from '../../shared/lib/sheet.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useText } from '../i18n/text.ts';
import type { NewWords } from '../note/box-form.ts';
import { hostOf, linkCard } from '../note/link-card.ts';
import { noteLines } from '../note/note-lines.ts';
import styles from './BoxHelp.module.css';
import { PasteOffer } from './PasteOffer.tsx';
import { SheetOffer } from './SheetOffer.tsx';
import { SimilarNotes } from './SimilarNotes.tsx';

type BoxHelpProps = {
  sectionId: string;
  text: string;
  fields: readonly FormField[];
  /** Several lines were pasted, and nobody has said yet that they are one note. */
  pasted: boolean;
  onMany: (notes: readonly NewWords[]) => void;
  onOne: () => void;
};

const Help = ({ sectionId, text, fields, pasted, onMany, onOne }: BoxHelpProps) => {
  const t = useText();
  const lines = pasted ? noteLines(text) : [];
  if (lines.length > 1) {
    return fields.length > 0 && isSheet(text) ? (
      <SheetOffer key={text} text={text} fields={fields} onMany={onMany} onOne={onOne} />
    ) : (
      <PasteOffer
        count={lines.length}
        onMany={() => onMany(lines.map((line) => ({ text: line })))}
        onOne={onOne}
      />
    );
  }
  const { link } = linkCard(text);
  return (
    <>
      {link !== undefined && (
        <p className={styles.hint}>{t('forms.becomesLink', { host: hostOf(link) })}</p>
      )}
      <SimilarNotes sectionId={sectionId} text={text} />
    </>
  );
};

/** What a writing box has to say of what was written in it, or pasted, before it becomes a note. */
export const BoxHelp = (props: BoxHelpProps) => (
  <ToolTexts>
    <Help {...props} />
  </ToolTexts>
);
