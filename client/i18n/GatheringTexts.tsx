import { use } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from './language.ts';
import { Texts } from './Texts.tsx';

/** Gives the texts of a meeting that runs, and every other, to the parts below, which suspend until they are here. */
export const GatheringTexts = ({ children }: { children: ReactNode }) => {
  const { language, gatheringMessages } = useLanguage();
  return (
    <Texts language={language} messages={use(gatheringMessages())}>
      {children}
    </Texts>
  );
};
