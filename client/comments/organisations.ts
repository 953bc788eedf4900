/** How many organisations are named before the rest is counted. */
const MOST_NAMED = 4;

/** Organisations once each, in the reader's order, and how many of them have no room. */
export const namedOrganisations = (
  names: readonly string[],
  locale: string,
): { readonly named: readonly string[]; readonly more: number } => {
  const collator = new Intl.Collator(locale);
  const all = [...new Set(names.filter((name) => name !== ''))].toSorted(collator.compare);
  // One more is named where its place would only say "and one more".
  const most = all.length === MOST_NAMED + 1 ? all.length : MOST_NAMED;
  return { named: all.slice(0, most), more: Math.max(0, all.length - most) };
};
