import { linkValue } from '../../shared/document/values.ts';
import type { Material } from '../../shared/meeting/records/theme.ts';

/** An address that documents may hold. */
export const isLink = (url: string): boolean => linkValue.safeParse(url).success;

/** Without empty rows; an address alone is its own title. */
export const tidyMaterials = (materials: readonly Material[]): readonly Material[] =>
  materials
    .map(({ title, url }) => ({ title: title.trim(), url: url.trim() }))
    .filter(({ title, url }) => title !== '' || url !== '')
    .map(({ title, url }) => ({ title: title === '' ? url.slice(0, 200) : title, url }));
