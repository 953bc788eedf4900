import { LANGUAGES } from '../../shared/lib/language.ts';
import { useLanguage } from '../i18n/language.ts';
import { LANGUAGE_NAMES } from '../i18n/language-choice.ts';
import { useText } from '../i18n/text.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './LanguageSwitch.module.css';

/** The three languages side by side: nobody looks for their own language in a menu named in another. */
export const LanguageSwitch = () => {
  const t = useText();
  const { language: current, setLanguage } = useLanguage();
  return (
    <div role="group" aria-label={t('common.language')} className={styles.group}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          title={LANGUAGE_NAMES[language]}
          aria-label={`${language.toUpperCase()} – ${LANGUAGE_NAMES[language]}`}
          aria-pressed={language === current}
          className={classNames(styles.language, language === current && styles.current)}
          onClick={() => setLanguage(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </div>
  );
};
