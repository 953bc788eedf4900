import { useDraggable } from '@dnd-kit/core';
import { ArrowRightLeft } from 'lucide-react';
import type { Group } from '../../shared/meeting/records/group.ts';
import { useText } from '../i18n/text.ts';
import { classNames } from '../ui/class-names.ts';
import { Menu } from '../ui/Menu.tsx';
import type { Arranging } from './use-arranging.ts';
import styles from './ArrangedPerson.module.css';

type ArrangedPersonProps = {
  person: { readonly id: string; readonly name: string; readonly organisation: string };
  groups: readonly Group[];
  /** Where they are; `null` for nowhere. */
  at: string | null;
  onMove: Arranging['move'];
};

/** Somebody who can be carried to another group with the pointer, or sent there from a menu by keys. */
export const ArrangedPerson = ({ person, groups, at, onMove }: ArrangedPersonProps) => {
  const t = useText();
  const { listeners, setNodeRef, transform, isDragging } = useDraggable({ id: person.id });
  return (
    <li
      ref={setNodeRef}
      {...listeners}
      className={classNames(styles.person, isDragging && styles.carried)}
      style={transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : undefined}
    >
      <span className={styles.who}>
        <span>{person.name}</span>
        {person.organisation !== '' && (
          <span className={styles.organisation}>{person.organisation}</span>
        )}
      </span>
      <Menu
        label={t('groups.movePerson', { name: person.name })}
        icon={<ArrowRightLeft aria-hidden="true" size={16} />}
        items={() => [
          ...groups
            .filter(({ id }) => id !== at)
            .map((group) => ({
              id: group.id,
              label: t('groups.moveTo', { group: group.title }),
              run: () => void onMove(person, group),
            })),
          ...(at === null
            ? []
            : [
                {
                  id: 'out',
                  label: t('groups.takeOut'),
                  run: () => void onMove(person, null),
                },
              ]),
        ]}
      />
    </li>
  );
};
