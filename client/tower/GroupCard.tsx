import { memo, useId } from 'react';
import { CircleCheck, MessageSquare, PenLine, StickyNote, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../i18n/text.ts';
import { HandQueue } from '../live/HandQueue.tsx';
import { noteExcerpt } from '../note/note-excerpt.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { OutsideLink } from '../ui/OutsideLink.tsx';
import { Members } from './Members.tsx';
import { Miniature } from './Miniature.tsx';
import type { TowerCard } from './tower-cards.ts';
import styles from './GroupCard.module.css';

type GroupCardProps = {
  card: TowerCard;
  /** Where its board is. */
  to: string;
  /** Minutes since the last note; `null` where that is no news. */
  noteMinutes: number | null;
  /** Minutes of silence that are worth a word. */
  quiet: number | null;
  onMessage: (groupId: string) => void;
  /** Two minutes more for this group; `null` while there is no timer. */
  onMoreTime: ((group: { readonly id: string; readonly title: string }) => void) | null;
};

const Fact = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <li className={styles.fact}>
    {icon}
    <span>{children}</span>
  </li>
);

/** One group from the tower. The whole card leads to its board. */
export const GroupCard = memo(
  ({ card, to, noteMinutes, quiet, onMessage, onMoreTime }: GroupCardProps) => {
    const t = useText();
    const titleId = useId();
    const { group, theme, members, visitors, noteCount, writing, ready, hands, lastNote } = card;
    const extraMinutes = Math.round((group.extraMs ?? 0) / 60_000);
    const here = members.filter((member) => member.here).length;
    return (
      <article aria-labelledby={titleId} className={styles.card}>
        <div className={styles.picture}>
          <Miniature sheets={card.board?.sheets ?? []} />
          <div className={styles.hands}>
            {hands.length > 0 && <HandQueue personIds={hands.map(({ personId }) => personId)} />}
          </div>
        </div>
        <div className={styles.text}>
          <div className={styles.titleRow}>
            <h2 id={titleId} className={styles.title}>
              <Link to={to} className={styles.link}>
                {group.title}
              </Link>
            </h2>
            {group.link && (
              <span className={styles.tool}>
                <OutsideLink href={group.link} size="small" look="quiet" of={group.title}>
                  {t('groups.call')}
                </OutsideLink>
              </span>
            )}
            {onMoreTime && (
              <Button
                size="small"
                look="quiet"
                className={styles.tool}
                aria-label={t('tower.moreMinutesFor', { count: 2, group: group.title })}
                onClick={() => onMoreTime(group)}
              >
                {t('tower.plusMinutes', { count: 2 })}
              </Button>
            )}
            <IconButton
              label={t('tower.messageTo', { group: group.title })}
              icon={<MessageSquare aria-hidden="true" size={18} />}
              className={styles.tool}
              onClick={() => onMessage(group.id)}
            />
          </div>
          {theme !== '' && <p className={styles.theme}>{theme}</p>}
          <ul className={styles.facts}>
            <Fact icon={<Users aria-hidden="true" size={16} />}>
              {t('tower.people', { count: members.length, here })}
            </Fact>
            <Fact icon={<StickyNote aria-hidden="true" size={16} />}>
              {t('common.notes', { count: noteCount })}
            </Fact>
            {writing.length > 0 && (
              <Fact icon={<PenLine aria-hidden="true" size={16} />}>
                {t('tower.writing', { count: writing.length })}
              </Fact>
            )}
            {ready > 0 && (
              <Fact icon={<CircleCheck aria-hidden="true" size={16} />}>
                {t('tower.ready', { count: ready })}
              </Fact>
            )}
          </ul>
          {extraMinutes !== 0 && (
            <p className={styles.minor}>{t('tower.extraMinutes', { count: extraMinutes })}</p>
          )}
          <Members members={members} />
          {visitors > 0 && (
            <p className={styles.minor}>{t('tower.visitors', { count: visitors })}</p>
          )}
          <div className={styles.last}>
            {lastNote && (
              <p className={styles.words}>
                <q>{noteExcerpt(lastNote.text, 90)}</q>
              </p>
            )}
            {quiet !== null ? (
              <p className={styles.quiet}>{t('tower.quiet', { count: quiet })}</p>
            ) : (
              noteMinutes !== null && (
                <p className={styles.minor}>{t('tower.ago', { count: noteMinutes })}</p>
              )
            )}
          </div>
        </div>
      </article>
    );
  },
);
GroupCard.displayName = 'GroupCard';
