import { useId, useState } from 'react';
import { NOTE_COLORS } from '../../shared/board/colors.ts';
import type { Facet, Facets } from '../../shared/find/facets.ts';
import { CARRIED, type Filter, sameName, SWITCHES } from '../../shared/find/filter.ts';
import { parseCondition } from '../../shared/find/answer-conditions.ts';
import { fieldsOn } from '../forms/answers-of.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import styles from './FilterPanel.module.css';
import { type NamedKind, useAnswerNames, useConditionNames } from './condition-names.ts';
import { useFilter, useFinding } from './use-finding.ts';

/** More options than these begin folded up, so that two hundred writers do not hide the tags. */
const MOST_OPEN = 8;

type ListKind = NamedKind;

type GroupProps = {
  kind: ListKind;
  options: readonly Facet[];
  /** What it is called, where that is not the name of its kind. */
  title?: string;
  /** What an option is called under that title. */
  nameOf?: (value: string) => string;
};

const isChosen = (filter: Filter, kind: ListKind, value: string): boolean =>
  filter[kind].some((one) => one === value || sameName(one, value));

/** The filter with one value of a kind added or taken out. */
const toggled = (filter: Filter, kind: ListKind, value: string): Partial<Filter> => {
  const isOn = isChosen(filter, kind, value);
  if (kind === 'colors') {
    const colors = NOTE_COLORS.filter((color) =>
      color === value ? !isOn : filter.colors.includes(color),
    );
    return { colors };
  }
  if (kind === 'carried') {
    const carried = CARRIED.filter((one) => (one === value ? !isOn : filter.carried.includes(one)));
    return { carried };
  }
  const others = filter[kind].filter((one) => one !== value && !sameName(one, value));
  return { [kind]: isOn ? others : [...others, value] };
};

const Group = ({ kind, options, title, nameOf }: GroupProps) => {
  const t = useText();
  const titleId = useId();
  const finding = useFinding();
  const filter = useFilter();
  const conditionName = useConditionNames();
  if (options.length === 0) return null;
  const boxes = options.map(({ value, count }) => (
    <Checkbox
      key={value}
      label={t('find.option', { name: nameOf?.(value) ?? conditionName(kind, value), count })}
      checked={isChosen(filter, kind, value)}
      onChecked={() => finding.look(toggled(finding.filter(), kind, value))}
    />
  ));
  const isLong = options.length > MOST_OPEN;
  return (
    <div role="group" aria-labelledby={titleId} className={styles.group}>
      <p id={titleId} className={styles.title}>
        {title ?? t(`find.${kind}`)}
      </p>
      {isLong ? (
        <Disclosure title={t('find.more', { count: options.length })}>{boxes}</Disclosure>
      ) : (
        boxes
      )}
    </div>
  );
};

/** Options in the order of the alphabet, as they are called. */
const useNamed = () => {
  const nameOf = useConditionNames();
  return (kind: ListKind, options: readonly Facet[]): readonly Facet[] =>
    options.toSorted((a, b) =>
      nameOf(kind, a.value).localeCompare(nameOf(kind, b.value), document.documentElement.lang),
    );
};

/** Answers, question by question. */
const AnswerGroups = ({ options }: { options: readonly Facet[] }) => {
  const { store } = useBoard();
  const nameOf = useAnswerNames();
  const byField = Map.groupBy(options, ({ value }) => parseCondition(value).fieldId);
  return fieldsOn(store).map((field) => (
    <Group
      key={field.id}
      kind="answers"
      title={field.label}
      nameOf={(value) => nameOf(field, parseCondition(value).answer)}
      options={byField.get(field.id) ?? []}
    />
  ));
};

/** Everything that notes can be filtered by, with how many notes there are of each. Counted when it opens. */
export const FilterPanel = () => {
  const t = useText();
  const board = useBoard();
  const finding = useFinding();
  const filter = useFilter();
  const named = useNamed();
  const [facets] = useState((): Facets => finding.facets());
  const inOrder = <Value extends string>(
    options: readonly Facet<Value>[],
    order: readonly string[],
  ): readonly Facet<Value>[] =>
    options.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value));

  return (
    <div className={styles.panel}>
      <div className={styles.group}>
        {SWITCHES.filter((kind) => kind !== 'incomplete' || filter[kind] || facets[kind] > 0).map(
          (kind) => (
            <Checkbox
              key={kind}
              label={t('find.option', { name: t(`find.${kind}`), count: facets[kind] })}
              checked={filter[kind]}
              onChecked={(on) => finding.look({ [kind]: on })}
            />
          ),
        )}
      </div>
      <Group
        kind="sections"
        options={inOrder(facets.sections, [...board.store.sectionIds(), ''])}
      />
      {facets.clusters.some(({ value }) => value !== '') && (
        <Group kind="clusters" options={named('clusters', facets.clusters)} />
      )}
      <Group kind="carried" options={inOrder(facets.carried, CARRIED)} />
      <Group kind="colors" options={inOrder(facets.colors, NOTE_COLORS)} />
      <Group kind="tags" options={named('tags', facets.tags)} />
      <AnswerGroups options={facets.answers} />
      <Group kind="organisations" options={named('organisations', facets.organisations)} />
      <Group kind="authors" options={named('authors', facets.authors)} />
    </div>
  );
};
