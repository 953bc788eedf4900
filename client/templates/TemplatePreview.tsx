import { presetOf } from '../../shared/access/rule-presets.ts';
import { type TemplateContent, totalMinutes } from '../../shared/templates/content.ts';
import { useText } from '../i18n/text.ts';
import { PRESET_WORDS } from './template-words.ts';
import styles from './TemplatePreview.module.css';

/** What a board from the template has: sections with what they ask, and the phases of working with it. */
export const TemplatePreview = ({ content }: { content: TemplateContent }) => {
  const t = useText();
  const { title, language, sections, phases, notes } = content;
  return (
    <section aria-label={t('templates.previewOf', { title })} className={styles.preview}>
      <h3>{t('templates.sections')}</h3>
      <ul className={styles.parts}>
        {sections.map((section, index) => (
          <li key={index} lang={language}>
            <span className={styles.name}>{section.title}</span>
            <span className={styles.prompt}>{section.prompt}</span>
            {section.form && section.form.fields.length > 0 && (
              <span className={styles.prompt}>
                {t('templates.asks', {
                  questions: section.form.fields.map(({ label }) => label).join(', '),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {phases.length > 0 && (
        <>
          <h3>
            {t('templates.phases')}{' '}
            <span className={styles.total}>
              {t('templates.minutes', { count: totalMinutes(phases) })}
            </span>
          </h3>
          <ol className={styles.parts}>
            {phases.map((phase, index) => {
              const preset = presetOf(phase.rules);
              return (
                <li key={index}>
                  <span className={styles.name} lang={language}>
                    {phase.title}
                  </span>
                  <span className={styles.prompt}>
                    {t('templates.minutes', { count: phase.minutes })} ·{' '}
                    {t(preset === null ? 'templates.rulesOwn' : PRESET_WORDS[preset])}
                  </span>
                </li>
              );
            })}
          </ol>
        </>
      )}
      {notes !== '' && (
        <>
          <h3>{t('templates.notes')}</h3>
          <p className={styles.notes} lang={language}>
            {notes}
          </p>
        </>
      )}
    </section>
  );
};
