import { useState } from 'react';
import type { FormEvent } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { joinPath, parseCredential } from './credential.ts';
import styles from './CredentialForm.module.css';

/** One field for whatever one was given: the code that was said aloud, or the link that was sent. */
export const CredentialForm = () => {
  const t = useText();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const credential = parseCredential(text);
    setWrong(credential === null);
    if (credential) navigate(joinPath(credential));
  };

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <TextField
        label={t('join.codeOrLink')}
        hint={t('join.codeHint')}
        error={wrong ? t('join.codeWrong') : null}
        value={text}
        onValue={setText}
        autoComplete="off"
        spellCheck={false}
      />
      <Button type="submit" look="primary" size="large">
        {t('join.goOn')}
      </Button>
    </form>
  );
};
