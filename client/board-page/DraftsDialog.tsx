import { useBoard, useUnaccepted } from '../board/hooks.ts';
import type { UnacceptedDraft } from '../board/board.ts';
import type { ActionName } from '../../shared/board/actions/all.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { refusalKey } from '../note/refusal-key.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { CopyField } from '../ui/CopyField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Stack } from '../ui/Stack.tsx';
import styles from './DraftsDialog.module.css';

/** What somebody tried to do, in words. */
const whatWasTried = (name: ActionName): MessageKey => {
  switch (name) {
    case 'note.add':
      return 'hand.kindNote';
    case 'note.editText':
    case 'note.format':
    case 'note.setColor':
    case 'note.setTags':
    case 'note.tag':
    case 'note.setDate':
    case 'note.setLink':
    case 'answer.set':
    case 'note.setAttachment':
    case 'note.setLocked':
    case 'note.restore':
    case 'draft.keep':
    case 'draft.handOver':
      return 'hand.kindNoteEdit';
    case 'note.move':
      return 'hand.kindNoteMove';
    case 'note.delete':
      return 'hand.kindNoteDelete';
    case 'reaction.add':
    case 'reaction.remove':
      return 'hand.kindReaction';
    case 'comment.add':
    case 'comment.edit':
    case 'comment.resolve':
    case 'comment.delete':
    case 'comment.restore':
      return 'hand.kindComment';
    case 'section.add':
    case 'section.edit':
    case 'section.carry':
    case 'section.arrange':
    case 'section.delete':
    case 'section.restore':
      return 'hand.kindSection';
    case 'cluster.add':
    case 'cluster.rename':
    case 'cluster.move':
    case 'cluster.merge':
    case 'cluster.delete':
      return 'hand.kindCluster';
    case 'drawing.add':
    case 'drawing.change':
    case 'drawing.delete':
    case 'drawing.restore':
    case 'shape.editText':
      return 'hand.kindDrawing';
    case 'board.edit':
      return 'hand.kindBoard';
    case 'board.putBack':
      return 'hand.kindUndo';
  }
};

const Draft = ({ draft }: { draft: UnacceptedDraft }) => {
  const t = useText();
  const board = useBoard();
  const { moment } = useTimes();
  const retry = () => {
    const done = board.act(draft.call);
    if (done.ok) board.dropDraft(draft.id);
    announce(t(done.ok ? 'hand.draftRetried' : 'hand.draftStillNot'));
  };
  const drop = () => {
    board.dropDraft(draft.id);
    announce(t('hand.draftDropped'));
  };
  return (
    <li className={styles.draft}>
      <p className={styles.what}>
        {t('hand.draftWhat', { what: t(whatWasTried(draft.call.name)), when: moment(draft.at) })}
      </p>
      <p>{t(draft.isSecret ? 'hand.draftWasShown' : refusalKey(draft.reason))}</p>
      {draft.text !== '' && <CopyField label={t('hand.draftText')} value={draft.text} />}
      <Stack row gap={2}>
        {!draft.isSecret && (
          <Button size="small" onClick={retry}>
            {t('hand.draftRetry')}
          </Button>
        )}
        <Button size="small" look="quiet" onClick={drop}>
          {t('hand.draftDrop')}
        </Button>
      </Stack>
    </li>
  );
};

/** What the server did not accept: the words are kept until their writer has done something with them. */
export const DraftsDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const drafts = useUnaccepted();
  return (
    <Dialog title={t('hand.draftsTitle')} onClose={onClose}>
      <Stack>
        <p>{t(drafts.length > 0 ? 'hand.draftsIntro' : 'hand.draftsNone')}</p>
        <ul className={styles.list}>
          {drafts.map((draft) => (
            <Draft key={draft.id} draft={draft} />
          ))}
        </ul>
      </Stack>
    </Dialog>
  );
};
