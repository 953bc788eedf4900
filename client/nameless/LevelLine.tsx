import { EyeOff } from 'lucide-react';
import { useId } from 'react';
import { type NameLevel, nameLevelValue } from '../../shared/access/phase-rules.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import type { Signing } from '../note/unsigned-desk.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './LevelLine.module.css';

const NAMES: Readonly<Record<NameLevel, MessageKey>> = {
  named: 'nameless.named',
  hidden: 'nameless.hidden',
  nameless: 'nameless.nameless',
};

const HINTS: Readonly<Record<NameLevel, MessageKey>> = {
  named: 'nameless.namedHint',
  hidden: 'nameless.hiddenHint',
  nameless: 'nameless.namelessHint',
};

type LevelLineProps = Pick<Signing, 'level' | 'levels' | 'isSecret' | 'hasWords'> & {
  readonly onLevel: (level: NameLevel) => void;
};

/** How much of its writer the note will show, to choose from what is offered, and in a sentence what that means. */
export const LevelLine = ({ level, levels, isSecret, hasWords, onLevel }: LevelLineProps) => {
  const t = useText();
  const hintId = useId();
  const hint =
    level === null
      ? t('nameless.levelGone')
      : [t(HINTS[level]), isSecret && level !== 'named' && t('nameless.secretHint')]
          .filter(Boolean)
          .join(' ');
  return (
    <div className={classNames(styles.line, (hasWords || level === null) && styles.inUse)}>
      {level === null || levels.length > 1 ? (
        <label className={styles.choice}>
          <EyeOff aria-hidden="true" size={14} />
          <span>{t('nameless.level')}</span>
          <select
            value={level ?? ''}
            aria-describedby={hintId}
            onChange={({ target }) => {
              const chosen = nameLevelValue.safeParse(target.value);
              if (chosen.success) onLevel(chosen.data);
            }}
          >
            {level === null && <option value="">{t('nameless.choose')}</option>}
            {levels.map((one) => (
              <option key={one} value={one}>
                {t(NAMES[one])}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p className={styles.choice}>
          <EyeOff aria-hidden="true" size={14} />
          {t(NAMES[level])}
        </p>
      )}
      <p id={hintId} role={level === null ? 'alert' : undefined} className={styles.hint}>
        {hint}
      </p>
    </div>
  );
};
