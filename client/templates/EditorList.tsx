import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useToast } from '../ui/toast.ts';
import { type Keyed, removeItem, stepItem } from './template-draft.ts';
import styles from './TemplateEditor.module.css';

type EditorListProps<Item extends { readonly title: string }> = {
  title: string;
  /** What one of them is called: "Section". */
  one: string;
  addLabel: string;
  list: readonly Keyed<Item>[];
  onList: (change: (list: readonly Keyed<Item>[]) => readonly Keyed<Item>[]) => void;
  create: () => Keyed<Item>;
  max: number;
  children: (entry: Keyed<Item>) => ReactNode;
};

/** The sections or phases of a template: added, written, moved by buttons and taken out with a way back. */
export const EditorList = <Item extends { readonly title: string }>({
  title,
  one,
  addLabel,
  list,
  onList,
  create,
  max,
  children,
}: EditorListProps<Item>) => {
  const t = useText();
  const showToast = useToast();

  const remove = (entry: Keyed<Item>, index: number) => {
    onList((now) => removeItem(now, entry.key));
    showToast({
      text: t('templates.takenOut', { title: entry.item.title || one }),
      undo: () => onList((now) => now.toSpliced(index, 0, entry)),
    });
  };

  return (
    <section className={styles.list}>
      <h2>{title}</h2>
      {list.map((entry, index) => {
        const name = `${one} ${index + 1}`;
        return (
          <fieldset key={entry.key} className={styles.entry}>
            <legend>{name}</legend>
            {children(entry)}
            <div className={styles.tools}>
              <IconButton
                label={t('templates.moveUp', { name })}
                icon={<ArrowUp aria-hidden="true" size={18} />}
                disabled={index === 0}
                onClick={() => onList((now) => stepItem(now, entry.key, -1))}
              />
              <IconButton
                label={t('templates.moveDown', { name })}
                icon={<ArrowDown aria-hidden="true" size={18} />}
                disabled={index === list.length - 1}
                onClick={() => onList((now) => stepItem(now, entry.key, 1))}
              />
              <IconButton
                label={t('templates.takeOut', { name })}
                icon={<Trash2 aria-hidden="true" size={18} />}
                onClick={() => remove(entry, index)}
              />
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button
          icon={<Plus aria-hidden="true" size={18} />}
          disabled={list.length >= max}
          onClick={() => onList((now) => [...now, create()])}
        >
          {addLabel}
        </Button>
      </div>
    </section>
  );
};
