import { useState } from 'react';
import { useLocation } from 'wouter';
import { MAX_GROUPS } from '../../shared/api/commands/group-commands.ts';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { problemKey } from '../api/problem.ts';
import type { Problem } from '../api/problem.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { Banner } from '../ui/Banner.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Select } from '../ui/Select.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { divide, type Finding } from './divide.ts';
import {
  badLink,
  groupsInList,
  linesOf,
  type Naming,
  parseRegistrations,
  planGroups,
} from './dividing.ts';
import { NumberField } from './NumberField.tsx';

type DivideDialogProps = {
  /** The prepared board, where the reader has come from one. */
  boardId?: string | undefined;
  /** What the group work is called already, as in the programme. */
  titled?: string;
  /** The groups are there. */
  onMade?: (breakout: string) => void;
  onClose: () => void;
};

const FINDINGS = [
  { by: 'choose', label: 'groups.findChoose', hint: 'groups.findChooseHint' },
  { by: 'random', label: 'groups.findRandom', hint: 'groups.findRandomHint' },
  { by: 'organisation', label: 'groups.findOrganisation', hint: 'groups.findOrganisationHint' },
  { by: 'region', label: 'groups.findRegion', hint: 'groups.findRegionHint' },
  { by: 'list', label: 'groups.findList', hint: 'groups.findListHint' },
] as const;

const NAMINGS = [
  { by: 'number', label: 'groups.byNumber' },
  { by: 'names', label: 'groups.byNames' },
  { by: 'themes', label: 'groups.byThemes' },
] as const;

const DEFAULT_GROUPS = 3;
const MEETING_PAGE = '';

/** From one prepared board to groups in one step; what is there when it opens makes three of them. */
export const DivideDialog = ({ boardId, titled = '', onMade, onClose }: DivideDialogProps) => {
  const t = useText();
  const [, navigate] = useLocation();
  const { meeting, as, ask } = useStage();
  const boards = meeting.boards.filter(
    ({ continuous, group, table }) => !continuous && group === null && table === null,
  );
  const [board, setBoard] = useState(boardId ?? boards[0]?.id ?? '');
  const [naming, setNaming] = useState<Naming['by']>('number');
  const [count, setCount] = useState<number | null>(DEFAULT_GROUPS);
  const [names, setNames] = useState('');
  const [themes, setThemes] = useState('');
  const [each, setEach] = useState<number | null>(1);
  const [finding, setFinding] = useState<Finding['by']>('choose');
  const [list, setList] = useState('');
  const [capacity, setCapacity] = useState<number | null>(null);
  const [plenary, setPlenary] = useState(MEETING_PAGE);
  const [title, setTitle] = useState(titled);
  const [links, setLinks] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [checked, setChecked] = useState(false);
  const [made, setMade] = useState<string | null>(null);

  const { people, unread } = parseRegistrations(list);
  const wish: Naming =
    finding === 'list'
      ? { by: 'names', names: groupsInList(people).join('\n') }
      : naming === 'number'
        ? { by: 'number', count: count ?? 0 }
        : naming === 'names'
          ? { by: 'names', names }
          : { by: 'themes', themes, each: each ?? 1 };
  const plan = planGroups(wish, meeting.language);
  const linkLines = linesOf(links);
  const wrongLink = badLink(linkLines);
  const number = plan.groups.length;
  const isTooMany = number > MAX_GROUPS;
  const isReady = number > 0 && !isTooMany && wrongLink === null && board !== '';
  const boardTitle = boards.find(({ id }) => id === board)?.title ?? '';

  const open = (breakout: string) => {
    onClose();
    navigate(`/m/${meeting.id}/${as}/groups/${breakout}`);
  };

  const submit = async () => {
    if (made !== null) {
      open(made);
      return;
    }
    setChecked(true);
    if (!isReady) return;
    setBusy(true);
    setProblem(null);
    const done = await divide(ask, {
      title: title.trim() || boardTitle,
      board,
      plan,
      capacity: capacity ?? 0,
      finding: finding === 'list' ? { by: 'list', people } : { by: finding },
      plenary: plenary === MEETING_PAGE ? null : plenary,
      links: linkLines,
    });
    setBusy(false);
    if (!done.ok) {
      setProblem(done.error);
      return;
    }
    onMade?.(done.value.breakout);
    if (done.value.incomplete) {
      setMade(done.value.breakout);
      setProblem(done.value.incomplete);
    } else {
      announce(t('groups.made', { count: number }));
      open(done.value.breakout);
    }
  };

  return (
    <FormDialog
      title={t('groups.divide')}
      size="large"
      busy={busy}
      submitLabel={made === null ? t('groups.make', { count: number }) : t('groups.toGroups')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {finding !== 'list' && (
        <Stack gap={2}>
          <SegmentedControl
            label={t('groups.which')}
            value={naming}
            segments={NAMINGS.map(({ by, label }) => ({ value: by, label: t(label) }))}
            onValue={setNaming}
          />
          {naming === 'number' && (
            <NumberField
              label={t('groups.howMany')}
              value={count}
              onValue={setCount}
              min={1}
              max={MAX_GROUPS}
              error={checked && number === 0 ? t('groups.howManyMissing') : null}
            />
          )}
          {naming === 'names' && (
            <TextArea
              label={t('groups.names')}
              hint={t('groups.namesHint')}
              value={names}
              onValue={setNames}
              error={checked && number === 0 ? t('groups.namesMissing') : null}
            />
          )}
          {naming === 'themes' && (
            <>
              <TextArea
                label={t('groups.themes')}
                hint={t('groups.themesHint')}
                value={themes}
                onValue={setThemes}
                error={checked && number === 0 ? t('groups.namesMissing') : null}
              />
              <NumberField
                label={t('groups.perTheme')}
                value={each}
                onValue={setEach}
                min={1}
                max={20}
              />
            </>
          )}
        </Stack>
      )}
      <RadioGroup
        label={t('groups.finding')}
        value={finding}
        options={FINDINGS.map(({ by, label, hint }) => ({
          value: by,
          label: t(label),
          hint: t(hint),
        }))}
        onValue={setFinding}
      />
      {finding === 'list' && (
        <TextArea
          label={t('groups.registrations')}
          hint={
            people.length === 0
              ? t('groups.registrationsHint')
              : t('groups.registrationsRead', { people: people.length, groups: number })
          }
          error={
            unread.length > 0
              ? t('groups.registrationsUnread', { lines: unread.slice(0, 5).join(', ') })
              : checked && number === 0
                ? t('groups.registrationsMissing')
                : null
          }
          value={list}
          onValue={setList}
          rows={6}
        />
      )}
      <Select
        label={t('groups.master')}
        hint={t('groups.masterHint')}
        value={board}
        options={boards.map(({ id, title: label }) => ({ value: id, label }))}
        onValue={setBoard}
      />
      <Disclosure title={t('groups.more')}>
        <Stack>
          <NumberField
            label={t('groups.capacity')}
            hint={t('groups.capacityHint')}
            value={capacity}
            onValue={setCapacity}
            min={0}
            max={100}
          />
          <TextArea
            label={t('groups.links')}
            hint={t('groups.linksHint')}
            error={wrongLink === null ? null : t('groups.linkLineBad', { line: wrongLink })}
            value={links}
            onValue={setLinks}
          />
          <Select
            label={t('groups.plenary')}
            hint={t('groups.plenaryHint')}
            value={plenary}
            options={[
              { value: MEETING_PAGE, label: t('groups.plenaryPage') },
              ...boards.map(({ id, title: label }) => ({ value: id, label })),
            ]}
            onValue={setPlenary}
          />
          <TextField
            label={t('groups.title')}
            mark={t('common.optional')}
            placeholder={boardTitle}
            value={title}
            onValue={setTitle}
            maxLength={MAX_TITLE_LENGTH}
          />
        </Stack>
      </Disclosure>
      {isTooMany && (
        <Banner tone="warning" role="status">
          {t('groups.tooMany', { max: MAX_GROUPS })}
        </Banner>
      )}
      {problem && (
        <Banner tone="danger" role="alert">
          {made !== null && `${t('groups.partlyMade')} `}
          {t(problemKey(problem))}
        </Banner>
      )}
    </FormDialog>
  );
};
