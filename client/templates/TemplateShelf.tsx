import { Ellipsis } from 'lucide-react';
import { useId } from 'react';
import type { TemplateCard } from '../../shared/api/templates.ts';
import { totalMinutes } from '../../shared/templates/content.ts';
import { useText } from '../i18n/text.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { Stack } from '../ui/Stack.tsx';
import styles from './LibraryPage.module.css';

type ShelfProps = {
  title: string;
  cards: readonly TemplateCard[];
  itemsOf: (card: TemplateCard) => readonly MenuItem[];
};

/** Templates under one heading, each with what can be done with it. */
export const TemplateShelf = ({ title, cards, itemsOf }: ShelfProps) => {
  const t = useText();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Stack gap={3}>
        <h2 id={id}>{title}</h2>
        {cards.length === 0 ? (
          <EmptyState text={t('templates.noneSaved')} />
        ) : (
          <ul className={styles.rows}>
            {cards.map((card) => {
              const { content } = card;
              return (
                <li key={card.id} className={styles.row}>
                  <div className={styles.main}>
                    <p lang={content.language} className={styles.name}>
                      {content.title}
                    </p>
                    <p lang={content.language}>{content.description}</p>
                    <p className={styles.facts}>
                      {t('templates.facts', {
                        sections: content.sections.length,
                        phases: content.phases.length,
                      })}
                      {content.phases.length > 0 &&
                        `, ${t('templates.minutes', { count: totalMinutes(content.phases) })}`}
                    </p>
                  </div>
                  <Menu
                    label={t('common.moreFor', { title: content.title })}
                    icon={<Ellipsis aria-hidden="true" size={20} />}
                    items={() => itemsOf(card)}
                  />
                </li>
              );
            })}
          </ul>
        )}
      </Stack>
    </section>
  );
};
