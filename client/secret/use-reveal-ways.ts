import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import type { Drafting } from '../../shared/board/records/drafting.ts';
import { useBoard, useBoardInfo, usePerson, useSectionIds } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { hasSeveralBoards } from './several-boards.ts';

/** One way to show what was written in secret, or to end it. */
export type RevealWay = {
  readonly id: string;
  readonly label: string;
  readonly request: MeetingCommandRequest;
  /** Notes are seen at once or some time later, which cannot be taken back: it is asked first. */
  readonly isFinal: boolean;
};

type RevealWays = {
  /** What the phase is meant to do, as its one button. */
  readonly usual: RevealWay;
  readonly others: readonly RevealWay[];
};

/** The ways to show drafts of the open board: the one that its phase says first, or all at once where none does. */
export const useRevealWays = (drafting: Drafting): RevealWays => {
  const t = useText();
  const { boardId, store } = useBoard();
  const { phase } = useBoardInfo();
  const sectionIds = useSectionIds();
  const next = usePerson(drafting.next);
  const { live } = useStage();
  const several = live !== null && hasSeveralBoards(live);
  // As the board has it: whoever leads on, on whatever page, finds the next section on the button.
  const shown = new Set(drafting.shown);
  const reveal = { type: 'draft.reveal', board: boardId } as const;

  const all: RevealWay = {
    id: ' all',
    label: t('secret.showAll'),
    request: reveal,
    isFinal: true,
  };
  const everywhere: RevealWay = {
    id: ' everywhere',
    label: t('secret.showEverywhere'),
    request: { type: 'draft.reveal' },
    isFinal: true,
  };
  const ready: RevealWay = {
    id: ' ready',
    label: t('secret.showWhenReady'),
    request: { ...reveal, how: 'ready' },
    isFinal: true,
  };
  const turn: RevealWay =
    drafting.next === undefined
      ? {
          id: ' turns',
          label: t('secret.showTurns'),
          request: { ...reveal, how: 'turns' },
          isFinal: false,
        }
      : {
          id: ` ${drafting.next}`,
          label: t('secret.showPerson', { name: next?.name ?? t('note.writingSomebody') }),
          request: { ...reveal, how: 'turns', person: drafting.next },
          isFinal: true,
        };
  const sections = sectionIds.map((section): RevealWay => {
    const title = store.section(section)?.title || t('note.withoutSection');
    return {
      id: section,
      label: t('secret.showSection', { section: title }),
      request: { ...reveal, how: 'sections', section },
      isFinal: true,
    };
  });

  const meant = (): RevealWay => {
    if (drafting.next !== undefined) return turn;
    switch (drafting.how ?? phase?.rules.reveal ?? 'all') {
      case 'all':
        return all;
      case 'turns':
        return turn;
      case 'sections':
        return sections.find(({ id }) => !shown.has(id)) ?? all;
      case 'ready':
        // While it waits already, the button is for not waiting any longer.
        return drafting.how === 'ready' ? all : ready;
    }
  };
  const usual = meant();
  const waits = drafting.how === 'ready';
  const others = [
    ...(several ? [everywhere] : []),
    all,
    ...sections,
    turn,
    ...(waits ? [] : [ready]),
  ];
  return {
    usual,
    others: others.filter(({ id }) => id !== usual.id),
  };
};
