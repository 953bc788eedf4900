import type { ReactNode } from 'react';
import { usePageTitle } from './navigation.ts';

type PageHeadingProps = {
  title: string;
  /** The title's own language, where people wrote it. */
  lang?: string;
  /** What is seen, where it is not the title itself. */
  children?: ReactNode;
};

/** A page's only `<h1>`; every page has one. */
export const PageHeading = ({ title, lang, children }: PageHeadingProps) => {
  const ref = usePageTitle(title);
  return (
    <h1 ref={ref} tabIndex={-1} lang={lang}>
      {children ?? title}
    </h1>
  );
};
