import { useState } from 'react';
import type { Group } from '../../shared/meeting/records/group.ts';
import { MAX_MESSAGE_LENGTH } from '../../shared/meeting/records/message.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import type { Deeds } from '../meeting-stage/use-deed.ts';

type MessageDialogProps = {
  groups: readonly Group[];
  /** Whom it is for at first; '' for everybody. */
  to: string;
  deeds: Deeds;
  onClose: () => void;
};

/** Something is called out to one group or to everybody; they see it wherever they are. */
export const MessageDialog = ({ groups, to, deeds, onClose }: MessageDialogProps) => {
  const t = useText();
  const [group, setGroup] = useState(to);
  const [text, setText] = useState('');
  const isFor = groups.find(({ id }) => id === group);

  const send = async () => {
    const isSent = await deeds.perform<{ readonly message: string }>({
      request: { type: 'group.message', group: isFor ? isFor.id : null, text },
      done: isFor ? t('tower.messageSentTo', { group: isFor.title }) : t('tower.messageSentToAll'),
      undo: ({ message }) => [{ type: 'group.unsay', message }],
    });
    if (isSent) onClose();
  };

  return (
    <FormDialog
      title={t(groups.length > 0 ? 'tower.message' : 'tower.messageAll')}
      submitLabel={t('tower.messageSend')}
      busy={deeds.busy}
      canSubmit={text.trim() !== ''}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <TextArea
        label={t('tower.messageText')}
        hint={t('tower.messageHint')}
        rows={3}
        maxLength={MAX_MESSAGE_LENGTH}
        value={text}
        onValue={setText}
      />
      {groups.length > 0 && (
        <Select
          label={t('tower.messageFor')}
          value={group}
          options={[
            { value: '', label: t('tower.everybody') },
            ...groups.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onValue={setGroup}
        />
      )}
      <ProblemBanner problem={deeds.problem} />
    </FormDialog>
  );
};
