import * as z from 'zod/mini';
import { MAX_HOLDERS } from '../../access/grant.ts';
import { attachmentValue, filesOf } from '../../board/records/attachment.ts';
import { MAX_NAME_LENGTH, MAX_ORGANISATION_LENGTH, MAX_TITLE_LENGTH } from '../../lib/limits.ts';
import { field, type FieldValues } from '../../document/field.ts';
import { idOrEmptyValue, idValue, linkValue, rankValue, shortText } from '../../document/values.ts';

export const MAX_OPENING_LENGTH = 4000;
export const MAX_MATERIALS = 20;

const linkMaterialValue = z.strictObject({ title: shortText(MAX_TITLE_LENGTH), url: linkValue });
/** The server keeps the file on a board of the theme's groups. */
const fileMaterialValue = z.strictObject({
  title: shortText(MAX_TITLE_LENGTH),
  file: attachmentValue,
});

/** What an opening shows: a link, or a file. */
export const materialValue = z.union([linkMaterialValue, fileMaterialValue]);
export type LinkMaterial = z.infer<typeof linkMaterialValue>;
export type FileMaterial = z.infer<typeof fileMaterialValue>;
export type Material = LinkMaterial | FileMaterial;

export const isFileMaterial = (material: Material): material is FileMaterial => 'file' in material;

/** Every file that these stand on. */
export const filesOfMaterials = (materials: readonly Material[]): readonly string[] =>
  materials.filter(isFileMaterial).flatMap(({ file }) => filesOf(file));

/** What several groups talk about, with one opening for all of them. Server only, on facilitators' and presenters' commands. */
export const themeFields = {
  breakout: field(idOrEmptyValue, ''),
  title: field(shortText(MAX_TITLE_LENGTH), ''),
  rank: field(rankValue, 'a0'),
  speaker: field(shortText(MAX_NAME_LENGTH), ''),
  organisation: field(shortText(MAX_ORGANISATION_LENGTH), ''),
  opening: field(shortText(MAX_OPENING_LENGTH), ''),
  materials: field(z.array(materialValue).check(z.maxLength(MAX_MATERIALS)), []),
  /** People who may change the opening without leading the meeting. */
  presenters: field(z.array(idValue).check(z.maxLength(MAX_HOLDERS)), []),
} as const;

export type Theme = { readonly id: string } & FieldValues<typeof themeFields>;
