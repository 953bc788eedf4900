import { useId } from 'react';
import type { TemplatesAnswer } from '../../shared/api/boards.ts';
import { useText } from '../i18n/text.ts';
import styles from './TemplateChoice.module.css';

type TemplateChoiceProps = {
  templates: TemplatesAnswer;
  value: string;
  onValue: (id: string) => void;
};

/** Templates as cards, each with its sections in sight. */
export const TemplateChoice = ({ templates, value, onValue }: TemplateChoiceProps) => {
  const t = useText();
  const id = useId();
  return (
    <fieldset>
      <legend className={styles.legend}>{t('meeting.template')}</legend>
      <div className={styles.cards}>
        {templates.map((template) => (
          <label key={template.id} className={styles.card}>
            <input
              type="radio"
              name={id}
              aria-labelledby={`${id}-${template.id}`}
              aria-describedby={`${id}-${template.id}-about`}
              value={template.id}
              checked={template.id === value}
              onChange={() => onValue(template.id)}
            />
            <span id={`${id}-${template.id}`} className={styles.title}>
              {template.title}
            </span>
            {template.saved && <span className={styles.saved}>{t('meeting.templateSaved')}</span>}
            <span id={`${id}-${template.id}-about`} className={styles.about}>
              <span className={styles.description}>{template.description}</span>
              <span className={styles.sections}>
                {template.sections.map((section, index) => (
                  <span key={index} className={styles.section}>
                    {section}
                  </span>
                ))}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
