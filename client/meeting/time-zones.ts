/** All zones that this browser knows, by their names; the network's own is always among them. */
export const timeZones = (): readonly string[] => {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes('Europe/Helsinki') ? known : ['Europe/Helsinki', ...known];
};
