import { use } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from './language.ts';
import { Texts } from './Texts.tsx';

/** Gives the texts of a board's tools, and every other but a meeting's, to the parts below, which suspend until they are here. */
export const ToolTexts = ({ children }: { children: ReactNode }) => {
  const { language, toolMessages } = useLanguage();
  return (
    <Texts language={language} messages={use(toolMessages())}>
      {children}
    </Texts>
  );
};
