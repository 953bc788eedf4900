import type { TemplateFlaw } from '../../shared/templates/file.ts';
import type { MessageKey } from '../i18n/keys.ts';
import type { Text } from '../i18n/text.ts';

const WHAT: Readonly<Record<TemplateFlaw['what'], MessageKey>> = {
  missing: 'templates.flawMissing',
  wrongKind: 'templates.flawWrongKind',
  tooLong: 'templates.flawTooLong',
  tooShort: 'templates.flawTooShort',
  notKnown: 'templates.flawNotKnown',
  notAllowed: 'templates.flawNotAllowed',
};

const NAMES: ReadonlyMap<string, MessageKey> = new Map([
  ['title', 'templates.title'],
  ['description', 'templates.description'],
  ['prompt', 'templates.prompt'],
  ['minutes', 'templates.minutesField'],
  ['notes', 'templates.notes'],
  ['rules', 'templates.rules'],
  ['sections', 'templates.sections'],
  ['phases', 'templates.phases'],
]);

/** Where in the template: "Phases 3, Question"; names that only a file has stand as they are. */
const whereOf = (t: Text, where: TemplateFlaw['where']): string => {
  const inside = where[0] === 'template' ? where.slice(1) : where;
  if (inside.length === 0) return t('templates.whole');
  return inside
    .map((name) => {
      if (typeof name === 'number') return String(name + 1);
      const key = NAMES.get(name);
      return key === undefined ? name : t(key);
    })
    .join(' › ');
};

/** One sentence on where something is wrong and what. */
export const flawWords = (t: Text, { where, what, detail }: TemplateFlaw): string =>
  `${whereOf(t, where)}: ${t(WHAT[what], { detail })}`;
