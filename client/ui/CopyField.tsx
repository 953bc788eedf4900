import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { useText } from '../i18n/text.ts';
import { announce } from './announcer.ts';
import { Button } from './Button.tsx';
import styles from './CopyField.module.css';

type CopyFieldProps = {
  /** What the text is; names the field and the button. */
  label: string;
  value: string;
};

/** A text that is there to be copied. Where the browser forbids the clipboard, the text is selected instead. */
export const CopyField = ({ label, value }: CopyFieldProps) => {
  const t = useText();
  const inputRef = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
      announce(t('common.copied'));
    } catch {
      inputRef.current?.select();
      announce(t('common.copyByHand'));
    }
  };

  return (
    <div className={styles.row}>
      <input
        ref={inputRef}
        readOnly
        value={value}
        aria-label={label}
        className={styles.text}
        onFocus={(event) => event.target.select()}
        onBlur={() => setCopied(false)}
      />
      <Button
        aria-label={copied ? undefined : t('common.copyThis', { what: label })}
        icon={
          copied ? <Check aria-hidden="true" size={16} /> : <Copy aria-hidden="true" size={16} />
        }
        onClick={copy}
        onBlur={() => setCopied(false)}
      >
        {copied ? t('common.copied') : t('common.copy')}
      </Button>
    </div>
  );
};
