import { useState } from 'react';
import { MAX_BUDGET, MAX_QUESTION_LENGTH } from '../../shared/board/records/vote.ts';
import { defaultBudget } from '../../shared/voting/ballot.ts';
import { problemKey } from '../api/problem.ts';
import { useTask } from '../api/use-task.ts';
import { groupOfBoard } from '../groups/reading.ts';
import { NumberField } from '../groups/NumberField.tsx';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Banner } from '../ui/Banner.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { BoardsField, groupsBeside } from './BoardsField.tsx';
import { MoreVoteSettings } from './MoreVoteSettings.tsx';
import { ScopeFields, useItemCount } from './ScopeFields.tsx';
import { NEW_VOTE, openingOf, scopeOf, type VoteForm, WAYS } from './vote-form.ts';

const WAY_WORDS = {
  dots: 'votes.wayDots',
  rating: 'votes.wayRating',
  impactEffort: 'votes.wayImpactEffort',
  stance: 'votes.wayStance',
  consent: 'votes.wayConsent',
} as const;

type OpenVoteDialogProps = { boardId: string; onClose: () => void };

/** Opens a vote on the board: what is asked, about which notes, with how many dots. Two clicks are enough. */
export const OpenVoteDialog = ({ boardId, onClose }: OpenVoteDialogProps) => {
  const t = useText();
  const { ask, live, now } = useStage();
  const { busy, problem, run } = useTask();
  const [form, setForm] = useState<VoteForm>(NEW_VOTE);
  const change = (part: Partial<VoteForm>) => setForm((before) => ({ ...before, ...part }));
  const [boards, setBoards] = useState<readonly string[]>([boardId]);
  const groups = live ? groupsBeside(live, boardId) : [];
  const isHere = boards.length === 1 && boards[0] === boardId;
  // Boards of one breakout are copies of one board, sections included.
  const hasSections = isHere || (live !== null && groupOfBoard(live, boardId) !== null);
  const items = useItemCount(scopeOf(form));
  const hasScope = !hasSections || form.sections?.length !== 0;
  const isNothing = isHere && items === 0;

  const submit = async () => {
    const sections = hasSections ? form.sections : null;
    const answer = await run(() => ask(openingOf({ ...form, sections }, boards, now())));
    if (answer.ok) onClose();
  };

  return (
    <FormDialog
      title={t('votes.openTitle')}
      busy={busy}
      canSubmit={boards.length > 0 && hasScope && !isNothing}
      submitLabel={t('votes.open')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={t('votes.question')}
        mark={t('common.optional')}
        value={form.question}
        onValue={(question) => change({ question })}
        maxLength={MAX_QUESTION_LENGTH}
      />
      {groups.length > 0 && <BoardsField {...{ boardId, groups, boards }} onBoards={setBoards} />}
      <ScopeFields form={form} onChange={change} hasSections={hasSections} />
      <Select
        label={t('votes.way')}
        value={form.way}
        options={WAYS.map((value) => ({ value, label: t(WAY_WORDS[value]) }))}
        onValue={(way) => change({ way })}
      />
      {form.way === 'dots' && (
        <NumberField
          label={t('votes.budget')}
          hint={isHere ? t('votes.budgetHint', { count: defaultBudget(items) }) : undefined}
          value={form.budget}
          onValue={(budget) => change({ budget })}
          min={1}
          max={MAX_BUDGET}
        />
      )}
      <MoreVoteSettings form={form} onChange={change} />
      {isNothing && (
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
