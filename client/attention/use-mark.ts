import { useEffect } from 'react';

/** Where it stands in every view, over whatever is drawn anew: a rule of its own instead of a class on the element. */
export const useMark = (selector: string | null): void => {
  useEffect(() => {
    if (selector === null) return undefined;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `:is(${selector}) { outline: 4px dashed var(--color-accent); outline-offset: -2px; }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [selector]);
};
