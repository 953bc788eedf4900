import { useEffect } from 'react';

/** Where it stands in every view, over whatever is drawn anew: a rule of its own instead of a class on the element. */
export const useMark = (selector: string | null): void => {
  useEffect(() => {
    if (selector === null) return undefined;
    const sheet = new CSSStyleSheet();
    // Around it where there is room, and inside the edges of a phone.
    sheet.replaceSync(
      `:is(${selector}) { outline: 3px dashed var(--color-accent); outline-offset: 6px; }
      @media (max-width: 40rem) { :is(${selector}) { outline-offset: -3px; } }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [selector]);
};
