import { Bold, Italic, Link, List, ListOrdered } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { TextFormat } from '../../../shared/document/text/format.ts';
import { ariaKeyShortcuts, type Shortcut } from '../../commands/shortcut.ts';
import { useText } from '../../i18n/text.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import type { FormatDeed } from './format-keys.ts';
import { FORMAT_KEYS, FORMAT_NAMES } from './format-keys.ts';
import styles from './RichEditor.module.css';

type Tool = {
  readonly deed: FormatDeed;
  readonly icon: LucideIcon;
  readonly isOn: (looks: TextFormat) => boolean;
};

const TOOLS: readonly Tool[] = [
  { deed: 'bold', icon: Bold, isOn: ({ bold }) => bold === true },
  { deed: 'italic', icon: Italic, isOn: ({ italic }) => italic === true },
  { deed: 'bullet', icon: List, isOn: ({ list }) => list === 'bullet' },
  {
    deed: 'ordered',
    icon: ListOrdered,
    isOn: ({ list }) => list === 'ordered',
  },
  { deed: 'link', icon: Link, isOn: ({ link }) => link !== undefined },
];

const keysOf = (deed: FormatDeed): readonly Shortcut[] =>
  FORMAT_KEYS.filter((one) => one.deed === deed).map(({ shortcut }) => shortcut);

type FormatBarProps = { looks: TextFormat; onDeed: (deed: FormatDeed) => void };

/** The looks of words, as buttons. A press leaves the caret, and on a phone the keyboard, where it is. */
export const FormatBar = ({ looks, onDeed }: FormatBarProps) => {
  const t = useText();
  return (
    <Toolbar
      label={t('rich.bar')}
      className={styles.bar}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {TOOLS.map(({ deed, icon: Icon, isOn }) => (
        <IconButton
          key={deed}
          label={t(FORMAT_NAMES[deed])}
          icon={<Icon aria-hidden="true" size={16} />}
          aria-pressed={isOn(looks)}
          aria-keyshortcuts={ariaKeyShortcuts(keysOf(deed))}
          className={styles.tool}
          onClick={() => onDeed(deed)}
        />
      ))}
    </Toolbar>
  );
};
