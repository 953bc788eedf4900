import type { MessageKey } from '../../i18n/keys.ts';
import { useText } from '../../i18n/text.ts';
import { TagsForm } from '../../note/TagsForm.tsx';
import { useCanvas } from './canvas-context.ts';
import type { Done } from './deeds.ts';

type ChosenTagsProps = {
  onTell: (done: Done, said: MessageKey) => void;
  onClose: () => void;
};

/** The tags that all chosen notes have; each keeps the others that it has. */
export const ChosenTags = ({ onTell, onClose }: ChosenTagsProps) => {
  const t = useText();
  const { deeds } = useCanvas();
  return (
    <TagsForm
      title={t('arrange.tags')}
      tags={deeds.tags()}
      onSave={(tags) => onTell(deeds.setTags(tags), 'arrange.tagged')}
      onClose={onClose}
    />
  );
};
