import { EyeOff } from 'lucide-react';
import { useId } from 'react';
import { useBoardInfo, useConnection, useDraftsAreCurrent, useOwnDrafts } from '../board/hooks.ts';
import { GatheringTexts } from '../i18n/GatheringTexts.tsx';
import { useText } from '../i18n/text.ts';
import { useNeedsApproval } from './use-needs-approval.ts';
import { OwnDraft } from './OwnDraft.tsx';
import styles from './OwnDraftsHere.module.css';

/** One's own drafts of a section, under the box they were written in: nobody else sees them. */
export const OwnDraftsHere = ({ sectionId }: { sectionId: string }) => (
  <GatheringTexts>
    <DraftList sectionId={sectionId} />
  </GatheringTexts>
);

const DraftList = ({ sectionId }: { sectionId: string }) => {
  const t = useText();
  const titleId = useId();
  const { drafting } = useBoardInfo();
  const drafts = useOwnDrafts().filter(({ section }) => section === sectionId);
  const areCurrent = useDraftsAreCurrent();
  const isOnline = useConnection(({ network }) => network === 'online');
  const isSecret = drafting != null && !drafting.ended;
  const needsApproval = useNeedsApproval(sectionId);
  // A reveal has just taken some of them, and in a moment it is known which.
  const isMoving = !isSecret && isOnline && !areCurrent;
  if (drafts.length === 0 || isMoving) return null;
  const open = needsApproval ? 'secret.ownWaiting' : 'secret.ownDraftsLate';
  const title = isSecret ? 'secret.ownDrafts' : open;
  return (
    <section aria-labelledby={titleId} className={styles.drafts}>
      <p id={titleId} className={styles.title}>
        <EyeOff aria-hidden="true" size={16} />
        {t(title, { count: drafts.length })}
      </p>
      <ul className={styles.list}>
        {drafts.map((draft) => (
          <OwnDraft key={draft.id} draft={draft} isSecret={isSecret} areCurrent={areCurrent} />
        ))}
      </ul>
    </section>
  );
};
