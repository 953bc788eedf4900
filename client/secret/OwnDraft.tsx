import { useMemo, useRef, useState } from 'react';
import { levelsOn } from '../../shared/access/levels.ts';
import { type DraftNote, isUnsigned } from '../../shared/board/draft.ts';
import { isPicture } from '../../shared/files/file-types.ts';
import { useNeedsApproval } from './use-needs-approval.ts';
import { DraftAnswers } from './DraftAnswers.tsx';
import { NoteFile } from '../files/NoteFile.tsx';
import { useBoard, useBoardInfo, useMay, usePerson } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { createManuscript } from '../note/manuscript.ts';
import { ManuscriptField } from '../note/ManuscriptField.tsx';
import { newNoteChange } from '../note/note-changes.ts';
import { useUnsignedDesk } from '../note/unsigned-desk.ts';
import { NoteBody } from '../note/NoteBody.tsx';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { useToast } from '../ui/toast.ts';
import styles from './OwnDraftsHere.module.css';

type OwnDraftProps = { draft: DraftNote; isSecret: boolean; areCurrent: boolean };

const Edit = ({ draft, onDone }: { draft: DraftNote; onDone: () => void }) => {
  const t = useText();
  const { ownDrafts } = useBoard();
  const { id, text, marks = [] } = draft;
  const [manuscript] = useState(() => createManuscript({ text, marks }));
  const save = () => {
    const rewritten = manuscript.rewritten();
    // A draft without words would be none any more.
    if (rewritten && (rewritten.text.trim() !== '' || draft.attachment)) {
      void ownDrafts.act({ name: 'note.editText', args: { id, ...rewritten } });
    }
    onDone();
  };
  return (
    <>
      <ManuscriptField
        manuscript={manuscript}
        label={t('secret.draftText')}
        onDone={save}
        onCancel={onDone}
      />
      <div className={styles.deeds}>
        <Button size="small" look="primary" onClick={save}>
          {t('common.save')}
        </Button>
        <Button size="small" look="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </>
  );
};

/** Handing one over would tell whose it is: only its author adds it, where that is possible without a name. */
const UnsignedDeeds = ({ draft, mayWrite }: { draft: DraftNote; mayWrite: boolean }) => {
  const t = useText();
  const desk = useUnsignedDesk();
  const levels: readonly string[] = levelsOn(useBoardInfo());
  if (!desk || !mayWrite || !levels.includes(draft.level ?? 'named')) {
    return <p>{t('secret.draftUnsignedLater')}</p>;
  }
  return (
    <Button size="small" onClick={() => desk.sendDraft(draft)}>
      {t('secret.draftAdd')}
    </Button>
  );
};

/** What can be done with a draft that was not shown with the others: it came too late, or was kept. */
const LateDeeds = ({ draft }: { draft: DraftNote }) => {
  const t = useText();
  const board = useBoard();
  const { id, text, marks, answers, section, rank, color, tags, link, attachment, handed } = draft;
  const { personId } = board;
  const verdict = useMay(useMemo(() => newNoteChange(section, personId), [section, personId]));

  const add = () => {
    // Under the draft's own id: done twice, as on two devices, it is there once.
    const createdAt = Math.round(board.now());
    const note = {
      id,
      text,
      section,
      rank,
      color,
      createdAt,
      ...(marks && { marks: [...marks] }),
      ...(answers && { answers }),
      ...(tags.length > 0 && { tags: [...tags] }),
      ...(link !== undefined && { link }),
      ...(attachment && { attachment }),
    };
    if (!board.act({ name: 'note.add', args: { notes: [note] } }).ok) return;
    void board.ownDrafts.act({ name: 'note.delete', args: { ids: [id] } });
    announce(t('secret.draftAdded'));
  };

  const handOver = () => {
    void board.ownDrafts.act({ name: 'draft.handOver', args: { id, handed: !handed } });
    announce(t(handed ? 'secret.draftTakenBack' : 'secret.draftHandedOver'));
  };

  if (isUnsigned(draft))
    return <UnsignedDeeds draft={draft} mayWrite={verdict.ok || verdict.error === 'namesOff'} />;
  if (verdict.ok) {
    return (
      <Button size="small" onClick={add}>
        {t('secret.draftAdd')}
      </Button>
    );
  }
  if (handed) {
    return (
      <>
        <p>{t('secret.draftHandedOver')}</p>
        <Button size="small" onClick={handOver}>
          {t('secret.draftTakeBack')}
        </Button>
      </>
    );
  }
  return (
    <Button size="small" onClick={handOver}>
      {t('secret.draftHandOver')}
    </Button>
  );
};

/** What waits for a facilitator, or came back from one. */
const ApprovalDeeds = ({ draft }: { draft: DraftNote }) => {
  const t = useText();
  const { ownDrafts } = useBoard();
  const { id, handed, returned } = draft;
  const facilitator = usePerson(returned?.by);
  const hand = (next: boolean) => {
    void ownDrafts.act({ name: 'draft.handOver', args: { id, handed: next } });
    announce(t(next ? 'secret.approvalSent' : 'secret.approvalTakenBack'));
  };
  return (
    <>
      {!handed && returned && (
        <div className={styles.returned}>
          <p>
            {t('secret.approvalReturned', {
              name: facilitator?.name || t('secret.approvalSomebody'),
            })}
          </p>
          {returned.words !== '' && <p dir="auto">{returned.words}</p>}
        </div>
      )}
      {handed && <p className={styles.waits}>{t('secret.approvalWaits')}</p>}
      <Button size="small" look={handed ? 'secondary' : 'primary'} onClick={() => hand(!handed)}>
        {t(handed ? 'secret.approvalTakeBack' : 'secret.approvalSend')}
      </Button>
    </>
  );
};

/** A note that nobody else sees yet: it can be changed, kept to oneself, and taken away. */
export const OwnDraft = ({ draft, isSecret, areCurrent }: OwnDraftProps) => {
  const t = useText();
  const { ownDrafts } = useBoard();
  const showToast = useToast();
  const [isEditing, setEditing] = useState(false);
  const itemRef = useRef<HTMLLIElement>(null);
  const { id, kept, text } = draft;
  const needsApproval = useNeedsApproval(draft.section);

  const remove = () => {
    void ownDrafts.act({ name: 'note.delete', args: { ids: [id] } });
    showToast({
      text: t('secret.draftRemoved'),
      undo: () => void ownDrafts.act({ name: 'note.restore', args: { ids: [id] } }),
    });
  };

  const stopEditing = () => {
    setEditing(false);
    requestAnimationFrame(() => itemRef.current?.querySelector('button')?.focus());
  };

  return (
    <li ref={itemRef} className={styles.draft}>
      {isEditing ? (
        <Edit draft={draft} onDone={stopEditing} />
      ) : (
        <>
          {(text.trim() !== '' || !draft.attachment) && (
            <NoteBody text={text} marks={draft.marks} />
          )}
          {draft.attachment && (
            <NoteFile
              noteId={id}
              attachment={draft.attachment}
              still={isPicture(draft.attachment.type)}
            />
          )}
          <DraftAnswers draft={draft} />
          {isUnsigned(draft) && (
            <p>{t(draft.level === 'hidden' ? 'secret.draftHidden' : 'secret.draftNameless')}</p>
          )}
          <div className={styles.deeds}>
            {isSecret ? (
              <Checkbox
                label={t('secret.draftKeep')}
                checked={kept}
                onChecked={(next) =>
                  void ownDrafts.act({ name: 'draft.keep', args: { id, kept: next } })
                }
              />
            ) : (
              // Without a network nobody knows whether it was shown meanwhile.
              areCurrent &&
              (needsApproval ? <ApprovalDeeds draft={draft} /> : <LateDeeds draft={draft} />)
            )}
            <Button size="small" look="quiet" onClick={() => setEditing(true)}>
              {t('note.edit')}
            </Button>
            <Button size="small" look="quiet" onClick={remove}>
              {t('note.delete')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
};
