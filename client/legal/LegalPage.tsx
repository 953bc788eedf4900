import { useConfig } from '../api/config.ts';
import { Page } from '../frame/Page.tsx';
import { PageHeading } from '../frame/PageHeading.tsx';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { Banner } from '../ui/Banner.tsx';
import { Contact } from './Contact.tsx';
import styles from './LegalPage.module.css';

export type LegalSection = {
  readonly title: MessageKey;
  readonly paragraphs: readonly MessageKey[];
};

type LegalPageProps = { title: MessageKey; sections: readonly LegalSection[] };

/**
 * A statement as it holds for the software itself, for installations whose operator has not given an address of their
 * own. It says so, rather than speak in the operator's name.
 */
export const LegalPage = ({ title, sections }: LegalPageProps) => {
  const t = useText();
  const config = useConfig();
  const operator = config?.footer.operator ?? t('legal.operator');
  return (
    <Page width="text">
      <article className={styles.article}>
        <PageHeading title={t(title)} />
        <Banner>{t('legal.default')}</Banner>
        {sections.map((section) => (
          <section key={section.title} className={styles.section}>
            <h2>{t(section.title)}</h2>
            {section.paragraphs.map((paragraph) => (
              <p key={paragraph}>{t(paragraph, { operator })}</p>
            ))}
          </section>
        ))}
        <section className={styles.section}>
          <h2>{t('legal.contact')}</h2>
          <Contact />
        </section>
      </article>
    </Page>
  );
};
