import type { VoteScope } from '../../shared/board/records/vote.ts';
import { isInScope } from '../../shared/voting/scope.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { Select } from '../ui/Select.tsx';
import { CheckList } from './CheckList.tsx';
import { scopeOf, type VoteForm } from './vote-form.ts';

const ANY = '';

/** How many notes of the board a vote with this scope is about. */
export const useItemCount = (scope: VoteScope): number => {
  const { store } = useBoard();
  return store.allNoteIds().filter((id) => {
    const note = store.note(id);
    return note !== null && isInScope(scope, note);
  }).length;
};

type ScopeFieldsProps = {
  form: VoteForm;
  onChange: (part: Partial<VoteForm>) => void;
  /** False where other boards are voted on, which have other sections. */
  hasSections: boolean;
};

/** Which notes are voted on: all, those of some sections, those with a tag, or both. */
export const ScopeFields = ({ form, onChange, hasSections }: ScopeFieldsProps) => {
  const t = useText();
  const { store } = useBoard();
  const items = useItemCount(scopeOf(form));
  const sections = store.sectionIds().map((id) => ({
    value: id,
    label: store.section(id)?.title || t('votes.untitledSection'),
  }));
  const tags = [
    ...new Set(store.allNoteIds().flatMap((id) => store.note(id)?.tags ?? [])),
  ].toSorted();

  return (
    <>
      {hasSections && sections.length > 1 && (
        <Select
          label={t('votes.onWhat')}
          hint={t('votes.items', { count: items })}
          value={form.sections === null ? 'all' : 'part'}
          options={[
            { value: 'all', label: t('votes.wholeBoard') },
            { value: 'part', label: t('votes.someSections') },
          ]}
          onValue={(value) => onChange({ sections: value === 'all' ? null : [] })}
        />
      )}
      {hasSections && form.sections !== null && (
        <CheckList
          label={t('votes.sections')}
          options={sections}
          chosen={form.sections}
          onChosen={(chosen) => onChange({ sections: chosen })}
        />
      )}
      {tags.length > 0 && (
        <Select
          label={t('votes.tag')}
          value={form.tag}
          options={[
            { value: ANY, label: t('votes.anyTag') },
            ...tags.map((tag) => ({ value: tag, label: tag })),
          ]}
          onValue={(tag) => onChange({ tag })}
        />
      )}
    </>
  );
};
