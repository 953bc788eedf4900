import type { ReactNode } from 'react';
import type { MessageKey } from '../i18n/keys.ts';
import type { As } from '../../shared/api/as.ts';
import { problemKey } from '../api/problem.ts';
import { PageHeading } from '../frame/PageHeading.tsx';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useTimes } from '../i18n/use-times.ts';
import { Button } from '../ui/Button.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { endingWithout } from './ending.ts';
import type { Ending } from './ending.ts';
import { useMoved } from './use-moved.ts';
import { useComeBack } from './use-come-back.ts';
import styles from './BoardEnding.module.css';

type Place = { meetingId: string; as: As; boardId: string };

const TITLES: Readonly<Record<Ending['kind'], MessageKey>> = {
  tooEarly: 'ending.preparationTitle',
  notFound: 'ending.notFoundTitle',
  signedOut: 'ending.signedOutTitle',
  putOut: 'ending.putOutTitle',
  problem: 'ending.problemTitle',
  moved: 'ending.movedTitle',
};

/** What happened, what it means and what to do. */
const explain = (
  t: Text,
  ending: Ending,
  meetingTime: ReturnType<typeof useTimes>['meetingTime'],
): string => {
  switch (ending.kind) {
    case 'tooEarly': {
      const when = meetingTime(ending.meeting);
      return when === null ? t('ending.preparation') : t('ending.preparationAt', { when });
    }
    case 'notFound':
      return t('ending.notFound');
    case 'signedOut':
      return t('ending.signedOut');
    case 'putOut':
      return t('ending.putOut');
    case 'problem':
      return t(problemKey(ending.problem));
    case 'moved':
      return t('ending.moved');
  }
};

const nextStep = (
  t: Text,
  ending: Ending,
  { meetingId, as }: Place,
  onRetry: () => void,
): ReactNode => {
  switch (ending.kind) {
    case 'moved':
      return (
        <LinkButton to={ending.to} look="primary">
          {t('ending.toGroup')}
        </LinkButton>
      );
    case 'tooEarly':
    case 'notFound':
      return (
        <LinkButton to={`/m/${meetingId}/${as}`} look="primary">
          {t('board.toMeeting')}
        </LinkButton>
      );
    case 'signedOut':
      return (
        <LinkButton to="/code" look="primary">
          {t('ending.signedOutCode')}
        </LinkButton>
      );
    case 'putOut':
      return <LinkButton to="/">{t('common.toHome')}</LinkButton>;
    case 'problem':
      return (
        <Button look="primary" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      );
  }
};

type BoardEndingProps = Place & {
  ending: Ending;
  /** Opens the board anew. */
  onRetry: () => void;
};

const EndingPage = ({ ending: known, onRetry, ...place }: BoardEndingProps) => {
  const t = useText();
  const { meetingTime } = useTimes();
  const isWaiting = known.kind === 'tooEarly' || known.kind === 'notFound';
  const meeting = useComeBack(place, isWaiting, onRetry);
  const to = useMoved(place, known);
  const ending: Ending =
    to !== null
      ? { kind: 'moved', to }
      : isWaiting && meeting !== null
        ? endingWithout(meeting)
        : known;
  return (
    <main className={styles.page}>
      <div className={styles.message}>
        <PageHeading title={t(TITLES[ending.kind])} />
        <p role="alert">{explain(t, ending, meetingTime)}</p>
        <div>{nextStep(t, ending, place, onRetry)}</div>
      </div>
    </main>
  );
};

/** The page in the place of a board that can't be shown. */
export const BoardEnding = (props: BoardEndingProps) => (
  <ToolTexts>
    <EndingPage {...props} />
  </ToolTexts>
);
