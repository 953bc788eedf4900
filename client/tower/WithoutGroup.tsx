import { Link } from 'wouter';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import { groupOfPerson } from '../groups/reading.ts';
import { useEverybody } from '../groups/use-everybody.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';

/** Who is here and has no group: latecomers, and those who did not choose. Leads to where they are given one. */
export const WithoutGroup = ({ breakout }: { breakout: Breakout }) => {
  const t = useText();
  const { live, meeting, as } = useStage();
  const everybody = useEverybody();
  if (!live || breakout.stage === 'over') return null;
  const waiting = everybody.filter(
    ({ participantId, role }) =>
      role === 'participant' &&
      live.here.has(participantId) &&
      groupOfPerson(live, breakout.id, participantId) === null,
  );
  if (waiting.length === 0) return null;
  return (
    <span>
      <Link to={`/m/${meeting.id}/${as}/groups/${breakout.id}`}>
        {t('tower.withoutGroup', { count: waiting.length })}
      </Link>
    </span>
  );
};
