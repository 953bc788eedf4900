import { useEffect } from 'react';
import { outlineOf, placesIn } from '../../shared/views/outline.ts';
import type { Board } from '../board/board.ts';
import { useBoard } from '../board/hooks.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { createDigestTimer } from '../ui/digest-timer.ts';
import { noteChanges } from './digest.ts';
import type { NoteChanges, Places, SectionChanges } from './digest.ts';

/** More sections than this are summed up: a sentence must end before one loses the thread. */
const SECTIONS_NAMED = 3;

const placesOf = ({ store }: Board): Places => placesIn(outlineOf(store));

const sectionWords = (t: Text, section: string, changes: SectionChanges): readonly string[] => [
  ...(changes.added > 0 ? [t('hand.spokenAdded', { count: changes.added, section })] : []),
  ...(changes.movedIn > 0 ? [t('hand.spokenMoved', { count: changes.movedIn, section })] : []),
  ...(changes.removed > 0 ? [t('hand.spokenRemoved', { count: changes.removed, section })] : []),
];

/** What others did, in one announcement. */
const digestWords = (t: Text, board: Board, changes: NoteChanges): string => {
  const named = [...changes].slice(0, SECTIONS_NAMED).flatMap(([sectionId, counts]) => {
    const title = board.store.section(sectionId)?.title;
    return sectionWords(t, title || t('note.withoutSection'), counts);
  });
  const more = changes.size - SECTIONS_NAMED;
  return [...named, ...(more > 0 ? [t('hand.spokenMore', { count: more })] : [])].join('. ');
};

const Teller = () => {
  const t = useText();
  const board = useBoard();

  useEffect(() => {
    let heard = placesOf(board);
    const touched = new Set<string>();
    const timer = createDigestTimer({
      now: Date.now,
      after: (delayMs, run) => {
        const handle = setTimeout(run, delayMs);
        return () => clearTimeout(handle);
      },
      speak: () => {
        const places = placesOf(board);
        const changes = noteChanges(heard, places, touched);
        heard = places;
        touched.clear();
        if (changes.size > 0) announce(digestWords(t, board, changes));
      },
    });
    let seen = board.store.changedByOthers();
    // One listener for both topics: a batch wakes it once, whoever's changes it holds.
    const onChange = () => {
      const changed = board.store.changedByOthers();
      if (changed !== seen) {
        seen = changed;
        for (const id of changed) touched.add(id);
        timer.wake();
      } else if (touched.size === 0) {
        // One's own doing is no news: it is heard already.
        heard = placesOf(board);
      }
    };
    const stops = [
      board.store.topics.subscribe('others', onChange),
      board.store.topics.subscribe('allNotes', onChange),
    ];
    return () => {
      for (const stop of stops) stop();
      timer.stop();
    };
  }, [board, t]);

  return null;
};

/** Tells those who hear the page what others did to the notes, politely and seldom. Render it to switch it on. */
export const SpokenChanges = () => (
  <ToolTexts>
    <Teller />
  </ToolTexts>
);
