import { useState } from 'react';
import { Eye, Lock } from 'lucide-react';
import type { Attention, AttentionLevel } from '../../shared/meeting/records/attention.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { SeenCount } from './SeenCount.tsx';
import type { Attending } from './use-attending.ts';
import { useShow } from './use-show.ts';

const MINE: Readonly<Record<AttentionLevel, MessageKey>> = {
  look: 'attention.youAsk',
  bring: 'attention.youBring',
  hold: 'attention.youHold',
};

const THEIRS: Readonly<Record<AttentionLevel, MessageKey>> = {
  look: 'attention.asks',
  bring: 'attention.broughtTo',
  hold: 'attention.nowHeld',
};

type PresenterBarProps = {
  attention: Attention;
  attending: Attending;
  name: string;
  what: string;
};

/** What is shown, to facilitators: whose it is, how many have seen it, and how to end it, whoever began. */
export const PresenterBar = ({ attention, attending, name, what }: PresenterBarProps) => {
  const t = useText();
  const { personId } = useStage();
  const { show, release, problem } = useShow();
  const { id, level, target, by } = attention;
  const isMine = by === personId;
  const [last, setLast] = useState(attention);
  const [wasTaken, setWasTaken] = useState(false);
  if (last.id !== id) {
    setLast(attention);
    setWasTaken(last.by === personId && !isMine);
  }
  const words = isMine ? MINE[level] : wasTaken ? 'attention.replaced' : THEIRS[level];
  const Icon = level === 'hold' ? Lock : Eye;
  return (
    <>
      <Banner
        icon={<Icon aria-hidden="true" size={20} />}
        action={
          <>
            {!attending.isThere && (
              <Button size="small" onClick={attending.go}>
                {t('attention.go')}
              </Button>
            )}
            {isMine && level === 'bring' && (
              <Button
                size="small"
                icon={<Lock aria-hidden="true" size={16} />}
                onClick={() => void show('hold', target)}
              >
                {t('attention.hold')}
              </Button>
            )}
            <Button size="small" look="primary" onClick={() => void release(attention)}>
              {t('attention.release')}
            </Button>
          </>
        }
      >
        {t(words, { name, what })} <SeenCount id={id} by={by} />
      </Banner>
      <ProblemBanner problem={problem} />
    </>
  );
};
