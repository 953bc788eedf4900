import { useEffect, useState } from 'react';
import type { Language } from '../../shared/lib/language.ts';
import { patiently } from '../ui/patiently.ts';

/** What the module offers that knows the names. */
type Names = {
  readonly suggestOrganisations: (
    query: string,
    language: Language,
    known: readonly string[],
  ) => readonly string[];
  readonly regionNames: (language: Language) => readonly string[];
};

const NONE: Names = { suggestOrganisations: () => [], regionNames: () => [] };

/** Names to suggest while somebody types. They come after the page: nobody has typed anything by then. */
export const useSuggestions = (): Names => {
  const [names, setNames] = useState(NONE);
  useEffect(() => {
    let isHere = true;
    const fetched = patiently(() => import('../../shared/network/organisations.ts'));
    fetched.then(
      (come) => {
        if (isHere) setNames(come);
      },
      // Without suggestions one types the whole name.
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, []);
  return names;
};
