import { useEffect, useRef } from 'react';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import type { TowerCard } from './tower-cards.ts';

/** Says when somebody raises a hand, for those who hear the tower; hands that were up when they came are read. */
export const useHeardHands = (cards: readonly TowerCard[]): void => {
  const t = useText();
  const known = useRef<ReadonlySet<string> | null>(null);

  useEffect(() => {
    const up = cards.flatMap(({ group, hands }) =>
      hands.map(({ personId }) => ({ personId, group: group.title })),
    );
    const before = known.current;
    known.current = new Set(up.map(({ personId }) => personId));
    if (!before) return;
    const raised = up.filter(({ personId }) => !before.has(personId));
    const groups = [...new Set(raised.map(({ group }) => group))];
    if (groups.length > 0) announce(t('tower.handRaised', { groups: groups.join(', ') }));
  }, [cards, t]);
};
