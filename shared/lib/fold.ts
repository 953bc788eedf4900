/** For keyboards without the dots: ä and å read as a, ö as o, é as e. */
export const withoutMarks = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{Mark}/gu, '');
