import { ListPlus } from 'lucide-react';
import { useLocation } from 'wouter';
import { PLAN_HASH } from '../agenda/plan-link.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';

/** There is nothing to go on to yet: where phases are planned. */
export const PlanOffer = () => {
  const t = useText();
  const { meeting, as } = useStage();
  const [, navigate] = useLocation();
  return (
    <Button
      size="small"
      icon={<ListPlus aria-hidden="true" size={18} />}
      onClick={() => navigate(`/m/${meeting.id}/${as}${PLAN_HASH}`)}
    >
      {t('conductor.planPhases')}
    </Button>
  );
};
