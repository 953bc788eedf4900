import { Check, Unlink } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useText } from '../../i18n/text.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { readAddress } from './read-address.ts';
import styles from './RichEditor.module.css';

type LinkFormProps = {
  /** Where the words lead now, if they do. */
  href: string | undefined;
  /** `null` takes the link away. */
  onLink: (href: string | null) => void;
  onLeave: () => void;
};

/** Asks where words shall lead to, in the place of the buttons. */
export const LinkForm = ({ href, onLink, onLeave }: LinkFormProps) => {
  const t = useText();
  const errorId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(href ?? '');
  const [isRefused, setRefused] = useState(false);

  useEffect(() => field.current?.select(), []);

  const set = () => {
    const address = readAddress(typed);
    if (typed.trim() === '') onLink(null);
    else if (address === null) setRefused(true);
    else onLink(address);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') set();
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.bar}>
      <input
        ref={field}
        type="text"
        inputMode="url"
        autoComplete="off"
        className={styles.address}
        aria-label={t('rich.linkAddress')}
        aria-invalid={isRefused || undefined}
        aria-describedby={isRefused ? errorId : undefined}
        placeholder="https://"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setRefused(false);
        }}
        onKeyDown={onKeyDown}
      />
      <IconButton
        label={t('rich.linkSet')}
        icon={<Check aria-hidden="true" size={16} />}
        className={styles.tool}
        onClick={set}
      />
      {href !== undefined && (
        <IconButton
          label={t('rich.linkRemove')}
          icon={<Unlink aria-hidden="true" size={16} />}
          className={styles.tool}
          onClick={() => onLink(null)}
        />
      )}
      {isRefused && (
        <p id={errorId} role="alert" className={styles.refused}>
          {t('rich.linkRefused')}
        </p>
      )}
    </div>
  );
};
