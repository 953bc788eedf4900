import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Stack } from '../ui/Stack.tsx';
import { RefusedWords } from './RefusedWords.tsx';
import { useMingling } from './tools.ts';
import { useTableDeeds } from './use-table-deeds.ts';

/** The page before facilitators have opened it: what it will be, and for them the one button. */
export const SwitchedOff = () => {
  const t = useText();
  const { facilitates } = useMingling();
  const { busy, problem, send } = useTableDeeds();

  const switchOn = async () => {
    if ((await send({ type: 'mingling.set', isOn: true })).ok) announce(t('mingling.isOnNow'));
  };

  return (
    <Stack>
      <EmptyState
        text={t(facilitates ? 'mingling.offForFacilitators' : 'mingling.off')}
        action={
          facilitates && (
            <Button look="primary" size="large" busy={busy} onClick={() => void switchOn()}>
              {t('mingling.switchOn')}
            </Button>
          )
        }
      />
      <RefusedWords problem={problem} />
    </Stack>
  );
};
