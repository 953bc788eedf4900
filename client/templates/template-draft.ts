import { rulesOf } from '../../shared/access/rule-presets.ts';
import { createId } from '../../shared/lib/id.ts';
import type { TemplateContent, TemplatePhase } from '../../shared/templates/content.ts';

/** Something in a list of the editor: the key tells it apart while it is moved and written in. */
export type Keyed<Item> = { readonly key: string; readonly item: Item };

type TemplateSection = TemplateContent['sections'][number];

/** A template while somebody edits it. */
export type TemplateDraft = Omit<TemplateContent, 'sections' | 'phases'> & {
  readonly sections: readonly Keyed<TemplateSection>[];
  readonly phases: readonly Keyed<TemplatePhase>[];
};

const keyed = <Item>(item: Item): Keyed<Item> => ({ key: createId(), item });

/** What the editor begins with. */
export const draftOf = (content: TemplateContent): TemplateDraft => ({
  ...content,
  sections: content.sections.map(keyed),
  phases: content.phases.map(keyed),
});

/** What the editor sends. */
export const contentOf = (draft: TemplateDraft): TemplateContent => ({
  ...draft,
  sections: draft.sections.map(({ item }) => item),
  phases: draft.phases.map(({ item }) => item),
});

/** Something would be lost if the editor were left now. */
export const isChanged = (draft: TemplateDraft, content: TemplateContent): boolean =>
  JSON.stringify(contentOf(draft)) !== JSON.stringify(contentOf(draftOf(content)));

export const newSection = (): Keyed<TemplateSection> => keyed({ title: '', prompt: '' });

export const newPhase = (): Keyed<TemplatePhase> =>
  keyed({ title: '', minutes: 5, prompt: '', rules: rulesOf('write'), notes: '' });

/** The same list with one item written anew. */
export const replaceItem = <Item>(
  list: readonly Keyed<Item>[],
  key: string,
  item: Item,
): readonly Keyed<Item>[] => list.map((entry) => (entry.key === key ? { key, item } : entry));

/** The same list with one item a step further back or on; as it was at either end. */
export const stepItem = <Item>(
  list: readonly Keyed<Item>[],
  key: string,
  step: -1 | 1,
): readonly Keyed<Item>[] => {
  const from = list.findIndex((entry) => entry.key === key);
  const moved = list[from];
  const to = from + step;
  if (moved === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, moved);
};

/** The same list without one item. */
export const removeItem = <Item>(
  list: readonly Keyed<Item>[],
  key: string,
): readonly Keyed<Item>[] => list.filter((entry) => entry.key !== key);
