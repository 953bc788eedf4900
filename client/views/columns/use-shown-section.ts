import { useEffect, useState } from 'react';
import { onReveal, tellTurned } from '../../note/reveal.ts';

/** Which column a phone shows. When it goes away, the one that has come into its place. */
export const useShownSection = (columnIds: readonly string[]) => {
  const [wanted, setWanted] = useState({ id: columnIds[0] ?? '', index: 0 });
  const index = columnIds.indexOf(wanted.id);
  const shown = index < 0 ? (columnIds[wanted.index] ?? columnIds.at(-1) ?? '') : wanted.id;
  useEffect(() => onReveal(({ section }) => setWanted({ id: section, index: 0 })), []);
  return {
    shown,
    show: (id: string) => {
      setWanted({ id, index: Math.max(0, columnIds.indexOf(id)) });
      tellTurned();
    },
  };
};
