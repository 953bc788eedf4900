import { useId, useState } from 'react';
import type { TemplateCard, TemplatesAnswer } from '../../shared/api/templates.ts';
import { totalMinutes } from '../../shared/templates/content.ts';
import { useText } from '../i18n/text.ts';
import { TextField } from '../ui/TextField.tsx';
import { groupTemplates, searchTemplates } from './search-templates.ts';
import { PURPOSE_WORDS } from './template-words.ts';
import { TemplatePreview } from './TemplatePreview.tsx';
import styles from './TemplateChoice.module.css';

/** With fewer, one sees at once what there is. */
const MANY = 8;

type TemplateChoiceProps = {
  templates: TemplatesAnswer;
  value: string;
  onValue: (id: string) => void;
};

/** Templates by what they are for, found by a search when there are many, and the chosen one in full beside them. */
export const TemplateChoice = ({ templates, value, onValue }: TemplateChoiceProps) => {
  const t = useText();
  const id = useId();
  const [search, setSearch] = useState('');
  const groups = groupTemplates(searchTemplates(templates, search));
  const chosen = templates.find((template) => template.id === value);
  return (
    <div className={styles.choice}>
      <div className={styles.side}>
        {templates.length > MANY && (
          <TextField
            type="search"
            label={t('templates.search')}
            value={search}
            onValue={setSearch}
            onKeyDown={(event) => {
              // Enter belongs to the search here, not to the dialog's button.
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
        )}
        <fieldset className={styles.list}>
          <legend className={styles.legend}>{t('meeting.template')}</legend>
          {groups.map(({ purpose, templates: group }) => (
            <div key={purpose} role="group" aria-labelledby={`${id}-${purpose}`}>
              <p id={`${id}-${purpose}`} className={styles.purpose}>
                {t(PURPOSE_WORDS[purpose])}
              </p>
              {group.map((template) => (
                <Choice
                  key={template.id}
                  name={id}
                  template={template}
                  checked={template.id === value}
                  onChoose={() => onValue(template.id)}
                />
              ))}
            </div>
          ))}
        </fieldset>
        <p role="status" className={styles.none}>
          {groups.length === 0 && t('templates.noneFound')}
        </p>
      </div>
      {chosen && <TemplatePreview content={chosen.content} />}
    </div>
  );
};

type ChoiceProps = {
  name: string;
  template: TemplateCard;
  checked: boolean;
  onChoose: () => void;
};

const Choice = ({ name, template, checked, onChoose }: ChoiceProps) => {
  const t = useText();
  const id = useId();
  const { title, description, language, phases } = template.content;
  return (
    <label className={styles.card}>
      <input
        type="radio"
        name={name}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-about`}
        value={template.id}
        checked={checked}
        onChange={onChoose}
      />
      <span id={`${id}-title`} lang={language} className={styles.title}>
        {title}
      </span>
      <span id={`${id}-about`} className={styles.about}>
        {template.saved && <span className={styles.saved}>{t('templates.ofNetwork')}</span>}
        <span lang={language} className={styles.description}>
          {description}
        </span>
        {phases.length > 0 && (
          <span className={styles.minutes}>
            {t('templates.minutes', { count: totalMinutes(phases) })}
          </span>
        )}
      </span>
    </label>
  );
};
