import { useState } from 'react';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import type { Drafting } from '../../shared/board/records/drafting.ts';
import { useBoard, useBoardInfo, usePerson, useSectionIds } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';

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
  /** Tells that this was done, so that the button goes on to what comes next. */
  readonly note: (way: RevealWay) => void;
};

/** The ways to show drafts of the open board: the one that its phase says first, or all at once where none does. */
export const useRevealWays = (drafting: Drafting): RevealWays => {
  const t = useText();
  const { boardId, store } = useBoard();
  const { phase } = useBoardInfo();
  const sectionIds = useSectionIds();
  const next = usePerson(drafting.next);
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const reveal = { type: 'draft.reveal', board: boardId } as const;

  const all: RevealWay = {
    id: ' all',
    label: t('secret.showAll'),
    request: reveal,
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
  const others = [all, ...sections, turn, ...(waits ? [] : [ready])];
  return {
    usual,
    others: others.filter(({ id }) => id !== usual.id),
    note: ({ id }) => setShown((before) => new Set([...before, id])),
  };
};
