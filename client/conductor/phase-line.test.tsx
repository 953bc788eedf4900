// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { rulesOf } from '../../shared/access/rule-presets.ts';
import { aGroup, aMeeting, aPart, aPhase } from '../meeting-document/testing/made-up-meeting.ts';
import { renderOnStage } from '../meeting-stage/testing/render-on-stage.tsx';
import { PhaseLine } from './PhaseLine.tsx';

const alone = aPhase('alone', {
  part: 'work',
  title: 'Omat ajatukset',
  rank: 'a0',
  minutes: 5,
  prompt: 'Mikä toimii?',
  rules: rulesOf('secret'),
});

const live = aMeeting({
  agenda: [aPart('work', { breakout: 'br' })],
  groups: [aGroup('g', { breakout: 'br', board: 'of-group' })],
  phases: [alone],
});
const running = {
  ...live,
  control: { ...live.control, phase: { phase: 'alone', since: 1, by: 'kaisa' } },
};

let shown: ReturnType<typeof renderOnStage>;

afterEach(() => shown.remove());

const textOn = async (boardId: string | null): Promise<string> => {
  shown = renderOnStage({ live: running }, <PhaseLine boardId={boardId} />);
  await shown.show(running);
  return shown.page.textContent ?? '';
};

test('on a board of the phase it says what participants do', async () => {
  expect(await textOn('of-group')).toContain(
    'Write alone; others see it when the notes are shown.',
  );
});

test('on another board nobody is promised a secret', async () => {
  const text = await textOn('elsewhere');
  expect(text).toContain('Omat ajatukset');
  expect(text).toContain('What is written here is seen at once.');
  expect(text).not.toContain('Write alone');
});

test('on a page without a board it says both what is asked and how', async () => {
  const text = await textOn(null);
  expect(text).toContain('Mikä toimii?');
  expect(text).toContain('Write alone');
});
