import { useState } from 'react';
import { useText } from '../i18n/text.ts';
import { FloatingNotice } from './FloatingNotice.tsx';
import { Countdown } from './Countdown.tsx';
import { ToPlenary } from './ToPlenary.tsx';

type LastCallProps = { endsAt: number; plenaryLink: string | null };

/** The last two minutes at the tables, and the way to where everybody goes from there. */
export const LastCall = ({ endsAt, plenaryLink }: LastCallProps) => {
  const t = useText();
  const [isClosed, setClosed] = useState(false);
  if (isClosed) return null;
  return (
    <FloatingNotice
      label={t('mingling.lastCallTitle')}
      actions={<ToPlenary plenaryLink={plenaryLink} />}
      onClose={() => setClosed(true)}
    >
      <p>
        <Countdown
          until={endsAt}
          minutes="mingling.lastCallMinutes"
          seconds="mingling.lastCallSeconds"
        />
      </p>
    </FloatingNotice>
  );
};
