import { use } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from './language.ts';
import { Texts } from './Texts.tsx';

/** Gives every text to the pages below, which suspend until the texts are here. */
export const AllTexts = ({ children }: { children: ReactNode }) => {
  const { language, allMessages } = useLanguage();
  return (
    <Texts language={language} messages={use(allMessages)}>
      {children}
    </Texts>
  );
};
