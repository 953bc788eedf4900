import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import type { ConnectionState } from './board.ts';
import { useConnection } from './hooks.ts';
import styles from './SaveState.module.css';

type Shown = {
  readonly tone: 'calm' | 'busy' | 'trouble';
  readonly icon: LucideIcon;
  readonly label: MessageKey;
  readonly help: MessageKey;
  readonly changes?: number;
};

const offline = ({ saving, offlineCopy }: ConnectionState): Shown => {
  const help = offlineCopy === 'on' ? 'sync.offlineHelp' : 'sync.offlineNoCopyHelp';
  return saving.kind === 'waiting'
    ? { tone: 'trouble', icon: CloudOff, label: 'sync.waiting', help, changes: saving.changes }
    : { tone: 'trouble', icon: CloudOff, label: 'sync.offline', help };
};

/** What the corner says; never more than is true. */
export const shownState = (state: ConnectionState): Shown => {
  if (state.ended) {
    return { tone: 'trouble', icon: CloudOff, label: 'sync.ended', help: 'sync.endedHelp' };
  }
  if (state.network === 'offline') return offline(state);
  if (state.saving.kind === 'diskTrouble') {
    return {
      tone: 'trouble',
      icon: TriangleAlert,
      label: 'sync.diskTrouble',
      help: 'sync.diskTroubleHelp',
    };
  }
  if (state.network === 'connecting') {
    return {
      tone: 'busy',
      icon: LoaderCircle,
      label: 'sync.connecting',
      help: 'sync.connectingHelp',
    };
  }
  const savedHelp = state.byHttp ? 'sync.savedByHttpHelp' : 'sync.savedHelp';
  return state.saving.kind === 'saved'
    ? { tone: 'calm', icon: Check, label: 'sync.saved', help: savedHelp }
    : { tone: 'busy', icon: LoaderCircle, label: 'sync.saving', help: 'sync.savingHelp' };
};

/**
 * Connection and saving in the corner, always there. It is heard only when that changes what one should do:
 * a voice that said "saved" after every word would drown the board.
 */
export const SaveState = () => {
  const t = useText();
  const { tone, icon: Icon, label, help, changes } = shownState(useConnection((state) => state));
  const troubled = useRef(false);

  useEffect(() => {
    if (tone === 'trouble') announce(t(help), 'assertive');
    else if (tone === 'calm' && troubled.current) announce(t('sync.backOnline'));
    if (tone !== 'busy') troubled.current = tone === 'trouble';
  }, [tone, help, t]);

  return (
    <span className={styles.state} data-tone={tone} title={t(help)}>
      <Icon aria-hidden="true" size={16} />
      <span className={styles.label}>{t(label, changes === undefined ? {} : { changes })}</span>
    </span>
  );
};
