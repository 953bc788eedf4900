import { useEverybody } from '../groups/use-everybody.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';

/** For facilitators: how many of those who are here have seen what is shown. Viewers cannot say so and do not count. */
export const SeenCount = ({ id, by }: { id: string; by: string }) => {
  const t = useText();
  const { live, personId } = useStage();
  const everybody = useEverybody();
  if (!live) return null;
  const roles = new Map(everybody.map(({ participantId, role }) => [participantId, role]));
  const here = [...new Set([...live.here, personId])].filter(
    (person) => person !== by && roles.get(person) !== 'viewer',
  );
  if (here.length === 0) return null;
  const seen = here.filter((person) => live.seen.get(person)?.attention === id);
  return <span>{t('attention.seen', { seen: seen.length, count: here.length })}</span>;
};
