import { SectionForm, type SectionFormProps } from '../../section/SectionForm.tsx';
import { useText } from '../../i18n/text.ts';
import { Dialog } from '../../ui/Dialog.tsx';

/** The words of a section in a dialog: notes lie over the frame itself. */
export const FrameWords = (props: SectionFormProps) => {
  const t = useText();
  return (
    <Dialog title={t('columns.editSection')} onClose={props.onCancel}>
      <SectionForm {...props} />
    </Dialog>
  );
};
