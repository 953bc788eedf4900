import { useMemo } from 'react';
import { useCommands } from '../../commands/registry.ts';
import { useText } from '../../i18n/text.ts';
import type { BoardDeeds } from './deeds.ts';
import { facilitationCommands } from './facilitation.ts';

/** Offers facilitators what they alone do with a board; nobody else fetches it. */
export const FacilitationCommands = ({ deeds }: { deeds: BoardDeeds }) => {
  const t = useText();
  useCommands(useMemo(() => facilitationCommands(t, deeds), [t, deeds]));
  return null;
};
