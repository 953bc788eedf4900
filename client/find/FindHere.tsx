import { ArrowDown, ArrowUp, CheckCheck, EyeIcon, Search } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { View } from '../../shared/board/layout.ts';
import type { Command } from '../commands/command.ts';
import { useCommands } from '../commands/registry.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { FOUND, useMark } from '../attention/use-mark.ts';
import { OnCanvasPlace } from '../drawings/OnCanvasPlace.tsx';
import { Legend } from '../legend/Legend.tsx';
import { noteSelector } from '../note/note-focus.ts';
import { closeFindBar, openFindBar, useFindBar } from './find-bar.ts';
import { FindBar } from './FindBar.tsx';
import { NewNotes, useMarkAllSeen } from './NewNotes.tsx';
import { useBeingHere } from './use-being-here.ts';
import { useIsFinding, useIsMatch } from './use-find.ts';
import { useFinding, useNoteCount, useUnseenCount } from './use-finding.ts';
import { useHighlight } from './use-highlight.ts';
import { type Stepping, useStepping } from './use-stepping.ts';

const useFindCommands = ({ toMatch, toUnseen }: Stepping): void => {
  const t = useText();
  const isFinding = useIsFinding();
  const hasUnseen = useUnseenCount() > 0;
  const markAllSeen = useMarkAllSeen();

  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'find',
        group: 'view',
        label: t('find.open'),
        icon: Search,
        shortcuts: [{ key: '/' }],
        enabled: true,
        place: 'bar',
        run: openFindBar,
      },
      {
        id: 'find.next',
        group: 'view',
        label: t('find.next'),
        icon: ArrowDown,
        shortcuts: [],
        enabled: isFinding,
        run: () => toMatch(1, { focus: true }),
      },
      {
        id: 'find.previous',
        group: 'view',
        label: t('find.previous'),
        icon: ArrowUp,
        shortcuts: [],
        enabled: isFinding,
        run: () => toMatch(-1, { focus: true }),
      },
      {
        id: 'find.toNew',
        group: 'view',
        label: t('find.toNew'),
        icon: EyeIcon,
        shortcuts: [{ key: 'u' }],
        enabled: hasUnseen,
        run: () => toUnseen(1),
      },
      {
        id: 'find.toNewBefore',
        group: 'view',
        label: t('find.toNewBefore'),
        icon: EyeIcon,
        shortcuts: [{ key: 'u', shift: true }],
        enabled: hasUnseen,
        run: () => toUnseen(-1),
      },
      {
        id: 'find.allSeen',
        group: 'view',
        label: t('find.allSeen'),
        icon: CheckCheck,
        shortcuts: [],
        enabled: hasUnseen,
        run: markAllSeen,
      },
    ],
    [t, toMatch, toUnseen, markAllSeen, isFinding, hasUnseen],
  );
  useCommands(commands);
};

/** So many notes are read ahead in one pause, until all are: the first key in the field then costs no more than the next. */
const WARM_NOTES = 200;
const PAUSE_MS = 30;

/** Reads the notes ahead of the first search. */
const useWarmUp = (isOpen: boolean): void => {
  const finding = useFinding();
  const count = useNoteCount();
  useEffect(() => {
    if (!isOpen) return undefined;
    const timer = setInterval(() => {
      if (finding.warmUp(WARM_NOTES)) clearInterval(timer);
    }, PAUSE_MS);
    return () => clearInterval(timer);
  }, [finding, isOpen, count]);
};

const Find = ({ view }: { view: View }) => {
  const { isOpen, current } = useFindBar();
  const isFinding = useIsFinding();
  const stepping = useStepping(current);
  useFindCommands(stepping);
  useBeingHere();
  useHighlight();
  useWarmUp(isOpen);
  const isMatch = useIsMatch(current ?? '');
  useMark(current !== null && isFinding && isMatch ? noteSelector(current) : null, FOUND);
  // Another board begins without a search.
  useEffect(() => closeFindBar, []);

  return (
    <>
      <NewNotes toUnseen={stepping.toUnseen} />
      {(isOpen || isFinding) && <FindBar view={view} toMatch={stepping.toMatch} />}
    </>
  );
};

type FindHereProps = { view: View; legend: HTMLElement | null };

/** Search and filters over the board, what is new on it, and the legend by which one filters. */
export const FindHere = ({ view, legend }: FindHereProps) => (
  <ToolTexts>
    <Find view={view} />
    {legend &&
      createPortal(
        <>
          <OnCanvasPlace view={view} />
          <Legend />
        </>,
        legend,
      )}
  </ToolTexts>
);
