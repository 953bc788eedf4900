import type { TemplateCard } from '../../shared/api/templates.ts';
import { type Purpose, PURPOSES } from '../../shared/templates/purpose.ts';

type TemplateGroup = {
  readonly purpose: Purpose;
  readonly templates: readonly TemplateCard[];
};

const textOf = ({ content: { title, description, sections, phases } }: TemplateCard): string =>
  [title, description, ...[...sections, ...phases].map((part) => part.title)]
    .join('\n')
    .toLocaleLowerCase();

/** The templates in which all words of the search are found. */
export const searchTemplates = (
  templates: readonly TemplateCard[],
  search: string,
): readonly TemplateCard[] => {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return templates.filter((template) => {
    const text = textOf(template);
    return words.every((word) => text.includes(word));
  });
};

/** The templates by what they are for, each group in the order it came in; without empty groups. */
export const groupTemplates = (templates: readonly TemplateCard[]): readonly TemplateGroup[] =>
  PURPOSES.map((purpose) => ({
    purpose,
    templates: templates.filter(({ content }) => content.purpose === purpose),
  })).filter((group) => group.templates.length > 0);
