import { linkValue } from '../../shared/document/values.ts';
import { cleanText } from '../../shared/lib/text.ts';
import {
  type FileMaterial,
  isFileMaterial,
  type LinkMaterial,
  type Material,
} from '../../shared/meeting/records/theme.ts';

/** An address that documents may hold. */
export const isLink = (url: string): boolean => linkValue.safeParse(url).success;

const tidyLink = ({ title, url }: LinkMaterial): LinkMaterial => ({
  title: title === '' ? url.slice(0, 200) : title,
  url,
});

const tidyFile = ({ title, file }: FileMaterial): FileMaterial => ({
  title: title.trim(),
  file: { ...file, alt: cleanText(file.alt).trim() },
});

/** Without empty rows; an address alone is its own title. */
export const tidyMaterials = (materials: readonly Material[]): readonly Material[] =>
  materials.flatMap((material): readonly Material[] => {
    if (isFileMaterial(material)) return [tidyFile(material)];
    const [title, url] = [material.title.trim(), material.url.trim()];
    return title === '' && url === '' ? [] : [tidyLink({ title, url })];
  });
