import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import {
  FIELD_KINDS,
  type FieldKind,
  MAX_END_LENGTH,
  type Form,
  MAX_FORM_FIELDS,
  MAX_LABEL_LENGTH,
  SCALE_TOP,
} from '../../shared/board/records/form.ts';
import { createId } from '../../shared/lib/id.ts';
import { useBoard, useSection } from '../board/hooks.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useSectionTitle } from '../note/section-title.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import {
  draftOf,
  type FieldDraft,
  type FormDraft,
  formOf,
  hasOptions,
  newField,
  problemOf,
  stepField,
} from './form-draft.ts';
import styles from './FormEditor.module.css';

const KIND_NAMES: Readonly<Record<FieldKind, MessageKey>> = {
  text: 'forms.kind.text',
  choice: 'forms.kind.choice',
  multi: 'forms.kind.multi',
  date: 'forms.kind.date',
  number: 'forms.kind.number',
  scale: 'forms.kind.scale',
  person: 'forms.kind.person',
  organisation: 'forms.kind.organisation',
  region: 'forms.kind.region',
  link: 'forms.kind.link',
};

const TOPS = Array.from({ length: 9 }, (_, at) => String(at + 2));

type FieldProps = {
  field: FieldDraft;
  /** Which of how many, from 0. */
  at: number;
  count: number;
  tried: boolean;
  onField: (field: FieldDraft) => void;
  onStep: (step: -1 | 1) => void;
  onRemove: () => void;
};

const ScaleEditor = ({ field, onField }: Pick<FieldProps, 'field' | 'onField'>) => {
  const t = useText();
  const top = field.top ?? SCALE_TOP;
  const end = { mark: t('common.optional'), maxLength: MAX_END_LENGTH, autoComplete: 'off' };
  return (
    <>
      <Select
        label={t('forms.fieldTop')}
        value={String(top)}
        options={TOPS.map((value) => ({ value, label: value }))}
        onValue={(next) => onField({ ...field, top: Number(next) })}
      />
      <TextField
        {...end}
        label={t('forms.fieldEnd', { number: 1 })}
        value={field.low}
        onValue={(low) => onField({ ...field, low })}
      />
      <TextField
        {...end}
        label={t('forms.fieldEnd', { number: top })}
        value={field.high}
        onValue={(high) => onField({ ...field, high })}
      />
    </>
  );
};

const FieldEditor = ({ field, at, count, tried, onField, onStep, onRemove }: FieldProps) => {
  const t = useText();
  const problem = tried ? problemOf(field) : null;
  const number = at + 1;
  return (
    <fieldset className={styles.field}>
      <legend>{t('forms.fieldNumber', { number })}</legend>
      <TextField
        label={t('forms.fieldLabel')}
        value={field.label}
        maxLength={MAX_LABEL_LENGTH}
        error={problem === 'label' ? t('forms.fieldLabelMissing') : null}
        autoComplete="off"
        onValue={(label) => onField({ ...field, label })}
      />
      <Select
        label={t('forms.fieldKind')}
        value={field.kind}
        options={FIELD_KINDS.map((value) => ({ value, label: t(KIND_NAMES[value]) }))}
        onValue={(kind) => onField({ ...field, kind })}
      />
      {hasOptions(field) && (
        <TextArea
          label={t('forms.fieldOptions')}
          hint={t('forms.fieldOptionsHint')}
          error={problem === 'options' ? t('forms.fieldOptionsMissing') : null}
          value={field.options}
          rows={4}
          onValue={(options) => onField({ ...field, options })}
        />
      )}
      {field.kind === 'scale' && <ScaleEditor field={field} onField={onField} />}
      <div className={styles.foot}>
        <Checkbox
          label={t('forms.fieldRequired')}
          checked={field.required}
          onChecked={(required) => onField({ ...field, required })}
        />
        <span className={styles.deeds}>
          <IconButton
            label={t('forms.fieldUp', { number })}
            icon={<ArrowUp aria-hidden="true" size={18} />}
            aria-disabled={at === 0 || undefined}
            onClick={() => onStep(-1)}
          />
          <IconButton
            label={t('forms.fieldDown', { number })}
            icon={<ArrowDown aria-hidden="true" size={18} />}
            aria-disabled={at === count - 1 || undefined}
            onClick={() => onStep(1)}
          />
          <IconButton
            label={t('forms.fieldRemove', { number })}
            icon={<X aria-hidden="true" size={18} />}
            onClick={onRemove}
          />
        </span>
      </div>
    </fieldset>
  );
};

type FormDialogProps = {
  /** What the section is called. */
  section: string;
  form: Form | undefined;
  onSave: (form: Form) => void;
  onClose: () => void;
};

const Questions = ({ section, form: asked, onSave, onClose }: FormDialogProps) => {
  const t = useText();
  const [form, setForm] = useState<FormDraft>(() => draftOf(asked));
  const [tried, setTried] = useState(false);
  const { fields } = form;
  const setFields = (next: readonly FieldDraft[]) => setForm({ ...form, fields: next });

  const save = () => {
    setTried(true);
    if (fields.some((field) => problemOf(field) !== null)) return;
    onSave(formOf(form));
    onClose();
  };

  return (
    <FormDialog
      title={t('forms.editorTitle', { section })}
      size="large"
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={t('forms.placeholder')}
        mark={t('common.optional')}
        hint={t('forms.placeholderHint')}
        value={form.placeholder}
        maxLength={MAX_LABEL_LENGTH}
        autoComplete="off"
        onValue={(placeholder) => setForm({ ...form, placeholder })}
      />
      <p>{t('forms.editorIntro')}</p>
      {fields.map((field, at) => (
        <FieldEditor
          key={field.id}
          field={field}
          at={at}
          count={fields.length}
          tried={tried}
          onField={(next) => setFields(fields.with(at, next))}
          onStep={(step) => setFields(stepField(fields, at, step))}
          onRemove={() => {
            setFields(fields.toSpliced(at, 1));
            announce(t('forms.fieldRemoved', { number: at + 1 }));
          }}
        />
      ))}
      {fields.length < MAX_FORM_FIELDS && (
        <div>
          <Button
            icon={<Plus aria-hidden="true" size={18} />}
            onClick={() => setFields([...fields, newField(createId())])}
          >
            {t('forms.fieldAdd')}
          </Button>
        </div>
      )}
    </FormDialog>
  );
};

/** Writes a form, of a board's section or a template's. */
export const QuestionsDialog = (props: FormDialogProps) => (
  <ToolTexts>
    <Questions {...props} />
  </ToolTexts>
);

type FormEditorProps = { sectionId: string; onClose: () => void };

/** What the notes of a section are asked for; facilitators decide it. */
export const FormEditor = ({ sectionId, onClose }: FormEditorProps) => {
  const t = useText();
  const board = useBoard();
  const section = useSection(sectionId);
  const titleOf = useSectionTitle();
  return (
    <QuestionsDialog
      section={titleOf(sectionId)}
      form={section?.form}
      onSave={(form) => {
        const done = board.act({ name: 'section.edit', args: { id: sectionId, form } });
        if (done.ok) announce(t('forms.saved'));
      }}
      onClose={onClose}
    />
  );
};
