import { useState } from 'react';
import { MAX_BUDGET, MAX_QUESTION_LENGTH, type VotePlan } from '../../shared/board/records/vote.ts';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import { defaultBudget } from '../../shared/voting/ballot.ts';
import { isInScope } from '../../shared/voting/scope.ts';
import { problemKey } from '../api/problem.ts';
import { useTask } from '../api/use-task.ts';
import { useBoard } from '../board/hooks.ts';
import { groupOfBoard, groupsOf } from '../groups/reading.ts';
import { NumberField } from '../groups/NumberField.tsx';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Banner } from '../ui/Banner.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextField } from '../ui/TextField.tsx';

const MINUTE_MS = 60_000;
const MAX_MINUTES = 24 * 60;

type Way = 'dots' | 'rating' | 'impactEffort' | 'stance' | 'consent';

const WAYS = {
  dots: 'votes.wayDots',
  rating: 'votes.wayRating',
  impactEffort: 'votes.wayImpactEffort',
  stance: 'votes.wayStance',
  consent: 'votes.wayConsent',
} as const;
const WAY_NAMES = ['dots', 'rating', 'impactEffort', 'stance', 'consent'] as const;

const methodOf = (way: Way): Pick<VotePlan, 'method' | 'scales'> => {
  if (way === 'rating') return { method: 'scale', scales: ['rating'] };
  if (way === 'impactEffort') return { method: 'scale', scales: ['impact', 'effort'] };
  return { method: way, scales: [] };
};

const EVERYTHING = '';
const [SECTION, TAG] = ['section:', 'tag:'];

/** What is voted on, as the list of choices names it. */
const scopeOf = (choice: string): VotePlan['scope'] => ({
  sections: choice.startsWith(SECTION) ? [choice.slice(SECTION.length)] : [],
  tag: choice.startsWith(TAG) ? choice.slice(TAG.length) : '',
});

/** Sections and tags of the board, to vote on some notes only; and how many notes there are of each. */
const useScopes = () => {
  const t = useText();
  const { store } = useBoard();
  const notes = store.allNoteIds().flatMap((id) => store.note(id) ?? []);
  const tags = [...new Set(notes.flatMap((note) => note.tags))].toSorted();
  const options = [
    { value: EVERYTHING, label: t('votes.wholeBoard') },
    ...store.sectionIds().map((id) => ({
      value: SECTION + id,
      label: store.section(id)?.title || t('votes.untitledSection'),
    })),
    ...tags.map((tag) => ({ value: TAG + tag, label: t('votes.tagged', { tag }) })),
  ];
  const count = (choice: string): number =>
    notes.filter((note) => isInScope(scopeOf(choice), note)).length;
  return { options, count };
};

type OpenVoteDialogProps = { boardId: string; onClose: () => void };

/** Opens a vote on the board: what is asked, about which notes, with how many dots. Two clicks are enough. */
export const OpenVoteDialog = ({ boardId, onClose }: OpenVoteDialogProps) => {
  const t = useText();
  const { ask, live, now } = useStage();
  const { busy, problem, run } = useTask();
  const { options, count } = useScopes();
  const [question, setQuestion] = useState('');
  const [way, setWay] = useState<Way>('dots');
  const [scope, setScope] = useState(EVERYTHING);
  const items = count(scope);
  const [budget, setBudget] = useState<number | null>(null);
  const [cumulative, setCumulative] = useState(false);
  const [secret, setSecret] = useState(true);
  const [leadersVote, setLeadersVote] = useState(true);
  const [minutes, setMinutes] = useState<number | null>(null);
  const group = live && groupOfBoard(live, boardId);
  const others = live && group ? groupsOf(live, group.breakout).map(({ board }) => board) : [];
  const groupBoards = others.filter((board) => board !== '');
  const [onAll, setOnAll] = useState(false);

  const submit = async () => {
    const { method, scales } = methodOf(way);
    const request: MeetingCommandRequest = {
      type: 'vote.open',
      boards: onAll ? groupBoards : [boardId],
      question: question.trim(),
      method,
      ...(method === 'scale' && { scales }),
      ...(method === 'dots' && { cumulative, ...(budget !== null && { budget }) }),
      scope: scopeOf(scope),
      secret,
      leadersVote,
      closesAt: minutes === null ? null : now() + minutes * MINUTE_MS,
    };
    const answer = await run(() => ask(request));
    if (answer.ok) onClose();
  };

  return (
    <FormDialog
      title={t('votes.openTitle')}
      busy={busy}
      canSubmit={items > 0 || onAll}
      submitLabel={t('votes.open')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={t('votes.question')}
        mark={t('common.optional')}
        value={question}
        onValue={setQuestion}
        maxLength={MAX_QUESTION_LENGTH}
      />
      <Select
        label={t('votes.onWhat')}
        hint={t('votes.items', { count: items })}
        value={scope}
        options={options}
        onValue={setScope}
      />
      <Select
        label={t('votes.way')}
        value={way}
        options={WAY_NAMES.map((value) => ({ value, label: t(WAYS[value]) }))}
        onValue={setWay}
      />
      {way === 'dots' && (
        <NumberField
          label={t('votes.budget')}
          hint={t('votes.budgetHint', { count: defaultBudget(items) })}
          value={budget}
          onValue={setBudget}
          min={1}
          max={MAX_BUDGET}
        />
      )}
      <Disclosure title={t('votes.moreSettings')}>
        <Stack>
          {way === 'dots' && (
            <Checkbox
              label={t('votes.cumulative')}
              checked={cumulative}
              onChecked={setCumulative}
            />
          )}
          <Checkbox
            label={t('votes.secret')}
            hint={t('votes.secretHint')}
            checked={secret}
            onChecked={setSecret}
          />
          <Checkbox
            label={t('votes.leadersVote')}
            checked={leadersVote}
            onChecked={setLeadersVote}
          />
          {groupBoards.length > 1 && (
            <Checkbox
              label={t('votes.allGroups', { count: groupBoards.length })}
              hint={t('votes.allGroupsHint')}
              checked={onAll}
              onChecked={setOnAll}
            />
          )}
          <NumberField
            label={t('votes.minutes')}
            hint={t('votes.minutesHint')}
            value={minutes}
            onValue={setMinutes}
            min={1}
            max={MAX_MINUTES}
          />
        </Stack>
      </Disclosure>
      {items === 0 && !onAll && (
        <Banner tone="warning" role="status">
          {t('votes.nothing')}
        </Banner>
      )}
      {problem && (
        <Banner tone="danger" role="alert">
          {t(problem.kind === 'conflict' ? 'votes.alreadyOpen' : problemKey(problem))}
        </Banner>
      )}
    </FormDialog>
  );
};
