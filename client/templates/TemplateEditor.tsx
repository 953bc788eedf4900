import { Suspense, useState } from 'react';
import { NOTE_COLORS } from '../../shared/board/colors.ts';
import { LANGUAGES } from '../../shared/lib/language.ts';
import { MAX_PROMPT_LENGTH, MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { AFTERWARDS } from '../../shared/meeting/records/listed-board.ts';
import {
  MAX_TEMPLATE_NOTES_LENGTH,
  MAX_TEMPLATE_PHASES,
  MAX_TEMPLATE_SECTIONS,
  type TemplateContent,
} from '../../shared/templates/content.ts';
import { checkTemplate, type TemplateFlaw } from '../../shared/templates/file.ts';
import { PURPOSES } from '../../shared/templates/purpose.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import type { Problem } from '../api/problem.ts';
import { LANGUAGE_NAMES } from '../i18n/language-choice.ts';
import { useText } from '../i18n/text.ts';
import { COLOR_NAMES } from '../note/note-colors.ts';
import { RuleFields } from '../rules/RuleFields.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Select } from '../ui/Select.tsx';
import { later } from '../ui/later.ts';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { TemplateMarks } from './TemplateMarks.tsx';
import { TemplateSettings } from './TemplateSettings.tsx';
import { EditorList } from './EditorList.tsx';
import { flawWords } from './flaw-words.ts';
import {
  contentOf,
  draftOf,
  isChanged,
  newPhase,
  newSection,
  replaceItem,
} from './template-draft.ts';
import { AFTERWARDS_WORDS, PURPOSE_WORDS } from './template-words.ts';
import styles from './TemplateEditor.module.css';

const QuestionsDialog = later(
  async () => (await import('../forms/FormEditor.tsx')).QuestionsDialog,
);

const NO_COLOR = 'none';
const MODERATIONS = ['none', 'approval', 'reports'] as const;
const MODERATION_WORDS = {
  none: 'templates.moderationNone',
  approval: 'templates.moderationApproval',
  reports: 'templates.moderationReports',
} as const;

type TemplateEditorProps = {
  content: TemplateContent;
  busy: boolean;
  problem: Problem | null;
  onSave: (content: TemplateContent) => void;
  onClose: () => void;
};

/** A template as a plain form: what it is for, its sections and its phases. Nothing is sent before it is saved. */
export const TemplateEditor = ({
  content,
  busy,
  problem,
  onSave,
  onClose,
}: TemplateEditorProps) => {
  const t = useText();
  const [draft, setDraft] = useState(() => draftOf(content));
  const [flaws, setFlaws] = useState<readonly TemplateFlaw[]>([]);
  const [leaving, setLeaving] = useState(false);
  /** The section whose questions are being written. */
  const [asking, setAsking] = useState<string | null>(null);
  const { language } = draft;
  const asked = draft.sections.find(({ key }) => key === asking);

  const save = () => {
    const checked = checkTemplate(contentOf(draft));
    setFlaws(checked.ok ? [] : checked.error);
    if (checked.ok) onSave(checked.value);
  };

  const form = (
    <form
      noValidate
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={t('templates.title')}
        lang={language}
        value={draft.title}
        maxLength={MAX_TITLE_LENGTH}
        onValue={(title) => setDraft((now) => ({ ...now, title }))}
      />
      <TextArea
        label={t('templates.description')}
        lang={language}
        rows={2}
        value={draft.description}
        maxLength={500}
        onValue={(description) => setDraft((now) => ({ ...now, description }))}
      />
      <Select
        label={t('templates.language')}
        value={language}
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        onValue={(value) => setDraft((now) => ({ ...now, language: value }))}
      />
      <Select
        label={t('templates.purpose')}
        value={draft.purpose}
        options={PURPOSES.map((value) => ({ value, label: t(PURPOSE_WORDS[value]) }))}
        onValue={(purpose) => setDraft((now) => ({ ...now, purpose }))}
      />
      <TemplateSettings
        layout={draft.layout}
        views={draft.views}
        tools={draft.tools}
        settings={draft.settings}
        onChange={(changes) => setDraft((now) => ({ ...now, ...changes }))}
      />
      <Select
        label={t('templates.afterwards')}
        value={draft.afterwards}
        options={AFTERWARDS.map((value) => ({ value, label: t(AFTERWARDS_WORDS[value]) }))}
        onValue={(afterwards) => setDraft((now) => ({ ...now, afterwards }))}
      />
      <Checkbox
        label={t('templates.suggestsTopics')}
        hint={t('templates.suggestsTopicsHint')}
        checked={draft.suggestsTopics}
        onChecked={(suggestsTopics) => setDraft((now) => ({ ...now, suggestsTopics }))}
      />
      <TextArea
        label={t('templates.notes')}
        hint={t('templates.notesHint')}
        lang={language}
        rows={4}
        value={draft.notes}
        maxLength={MAX_TEMPLATE_NOTES_LENGTH}
        onValue={(notes) => setDraft((now) => ({ ...now, notes }))}
      />
      <TemplateMarks
        tags={draft.tags}
        legend={draft.legend}
        onChange={(changes) => setDraft((now) => ({ ...now, ...changes }))}
      />
      <EditorList
        title={t('templates.sections')}
        one={t('templates.section')}
        addLabel={t('templates.addSection')}
        list={draft.sections}
        onList={(change) => setDraft((now) => ({ ...now, sections: change(now.sections) }))}
        create={newSection}
        max={MAX_TEMPLATE_SECTIONS}
      >
        {({ key, item }) => {
          const write = (changes: Partial<typeof item>) =>
            setDraft((now) => ({
              ...now,
              sections: replaceItem(now.sections, key, { ...item, ...changes }),
            }));
          return (
            <>
              <TextField
                label={t('templates.title')}
                lang={language}
                value={item.title}
                maxLength={MAX_TITLE_LENGTH}
                onValue={(title) => write({ title })}
              />
              <TextField
                label={t('templates.prompt')}
                hint={t('templates.promptHint')}
                lang={language}
                value={item.prompt}
                maxLength={MAX_PROMPT_LENGTH}
                onValue={(prompt) => write({ prompt })}
              />
              <Select
                label={t('templates.color')}
                value={item.color ?? NO_COLOR}
                options={[
                  { value: NO_COLOR, label: t('templates.noColor') },
                  ...NOTE_COLORS.map((value) => ({ value, label: t(COLOR_NAMES[value]) })),
                ]}
                onValue={(color) => write({ color: color === NO_COLOR ? undefined : color })}
              />
              <Checkbox
                label={t('templates.locked')}
                checked={item.locked === true}
                onChecked={(locked) => write({ locked })}
              />
              <Select
                label={t('templates.moderation')}
                value={item.moderation ?? 'none'}
                options={MODERATIONS.map((value) => ({ value, label: t(MODERATION_WORDS[value]) }))}
                onValue={(moderation) =>
                  write({ moderation: moderation === 'none' ? undefined : moderation })
                }
              />
              <div>
                <Button onClick={() => setAsking(key)}>
                  {t('templates.form', { count: item.form?.fields.length ?? 0 })}
                </Button>
              </div>
            </>
          );
        }}
      </EditorList>
      <EditorList
        title={t('templates.phases')}
        one={t('templates.phase')}
        addLabel={t('templates.addPhase')}
        list={draft.phases}
        onList={(change) => setDraft((now) => ({ ...now, phases: change(now.phases) }))}
        create={newPhase}
        max={MAX_TEMPLATE_PHASES}
      >
        {({ key, item }) => {
          const write = (changes: Partial<typeof item>) =>
            setDraft((now) => ({
              ...now,
              phases: replaceItem(now.phases, key, { ...item, ...changes }),
            }));
          return (
            <>
              <TextField
                label={t('templates.title')}
                lang={language}
                value={item.title}
                maxLength={MAX_TITLE_LENGTH}
                onValue={(title) => write({ title })}
              />
              <TextField
                type="number"
                min={0}
                label={t('templates.minutesField')}
                value={String(item.minutes)}
                onValue={(value) => write({ minutes: Math.round(Number(value)) })}
              />
              <TextField
                label={t('templates.prompt')}
                hint={t('templates.promptHint')}
                lang={language}
                value={item.prompt}
                maxLength={MAX_PROMPT_LENGTH}
                onValue={(prompt) => write({ prompt })}
              />
              <RuleFields rules={item.rules} onRules={(rules) => write({ rules })} />
              <TextArea
                label={t('templates.notes')}
                lang={language}
                rows={2}
                value={item.notes}
                maxLength={MAX_TEMPLATE_NOTES_LENGTH}
                onValue={(notes) => write({ notes })}
              />
            </>
          );
        }}
      </EditorList>
      {flaws.length > 0 && (
        <Banner tone="danger" role="alert">
          <ul className={styles.flaws}>
            {flaws.map((flaw, index) => (
              <li key={index}>{flawWords(t, flaw)}</li>
            ))}
          </ul>
        </Banner>
      )}
      <ProblemBanner problem={problem} />
      <div className={styles.foot}>
        <Button type="submit" look="primary" busy={busy}>
          {t('common.save')}
        </Button>
        <Button onClick={() => (isChanged(draft, content) ? setLeaving(true) : onClose())}>
          {t('common.cancel')}
        </Button>
      </div>
      {leaving && (
        <ConfirmDialog
          title={t('templates.leaveTitle')}
          confirmLabel={t('templates.leave')}
          danger
          onConfirm={onClose}
          onClose={() => setLeaving(false)}
        >
          <p>{t('templates.leaveMeaning')}</p>
        </ConfirmDialog>
      )}
    </form>
  );
  // A form of its own, which cannot stand in another one.
  return (
    <>
      {form}
      <Suspense>
        {asked && (
          <QuestionsDialog
            section={asked.item.title || t('templates.section')}
            form={asked.item.form}
            onSave={(questions) => {
              const { form: _, ...section } = asked.item;
              const isEmpty = questions.fields.length === 0 && questions.placeholder === undefined;
              const item = { ...section, ...(!isEmpty && { form: questions }) };
              setDraft((now) => ({
                ...now,
                sections: replaceItem(now.sections, asked.key, item),
              }));
            }}
            onClose={() => setAsking(null)}
          />
        )}
      </Suspense>
    </>
  );
};
