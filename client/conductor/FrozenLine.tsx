import { Snowflake } from 'lucide-react';
import { useBoardInfo } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { Banner } from '../ui/Banner.tsx';

/** The open board stands still, and why. */
export const FrozenLine = () => {
  const t = useText();
  const { frozen } = useBoardInfo();
  if (!frozen) return null;
  return (
    <Banner tone="warning" role="status" icon={<Snowflake aria-hidden="true" size={20} />}>
      {frozen.reason === ''
        ? t('conductor.isFrozen')
        : t('conductor.isFrozenBecause', { reason: frozen.reason })}
    </Banner>
  );
};
