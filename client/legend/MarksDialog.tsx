import { useState } from 'react';
import { type Legend, MAX_OFFERED_TAGS } from '../../shared/board/records/marks.ts';
import { useBoard, useBoardInfo } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { parseTags, tagLine } from '../note/tag-list.ts';
import { announce } from '../ui/announcer.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { cleanLegend, MarksFields } from './MarksFields.tsx';

/** Which tags a board offers and what its colours mean; facilitators decide it. */
export const MarksDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const board = useBoard();
  const info = useBoardInfo();
  const [line, setLine] = useState(tagLine(info.tags ?? []));
  const [legend, setLegend] = useState<Legend>(info.legend ?? {});

  const save = () => {
    const done = board.act({
      name: 'board.edit',
      args: { tags: [...parseTags(line, MAX_OFFERED_TAGS)], legend: cleanLegend(legend) },
    });
    if (done.ok) announce(t('forms.marksSaved'));
    onClose();
  };

  return (
    <FormDialog title={t('forms.marksTitle')} onSubmit={save} onClose={onClose}>
      <p>{t('forms.marksIntro')}</p>
      <MarksFields line={line} legend={legend} onLine={setLine} onLegend={setLegend} />
    </FormDialog>
  );
};
