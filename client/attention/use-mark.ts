import { useEffect } from 'react';

/** What is shown to everybody. Around it where there is room, and inside the edges of a phone. */
const SHOWN = { line: '3px dashed', offset: '6px', onPhone: '-3px' };

/** What one has found oneself: so near that no list cuts it off. */
export const FOUND = { line: '3px solid', offset: '1px', onPhone: '1px' };

/** Where it stands in every view, over whatever is drawn anew: a rule of its own instead of a class on the element. */
export const useMark = (selector: string | null, look = SHOWN): void => {
  useEffect(() => {
    if (selector === null) return undefined;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `:is(${selector}) { outline: ${look.line} var(--color-accent); outline-offset: ${look.offset}; }
      @media (max-width: 40rem) { :is(${selector}) { outline-offset: ${look.onPhone}; } }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [selector, look]);
};
