import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { isQuestion } from './fault-words.ts';
import { LeftFiles } from './LeftFiles.tsx';
import { useUnsentFiles } from './use-unsent-files.ts';
import { UploadRow } from './UploadRow.tsx';
import type { Upload, Uploads } from './uploads.ts';
import styles from './UploadTray.module.css';

/** Its sender has not answered yet. */
const isAsked = ({ state }: Upload): boolean => state.kind === 'failed' && isQuestion(state.fault);

/** Sent, or refused: nothing more will come of it by itself. */
const isUnder = (upload: Upload): boolean =>
  isAsked(upload) || !['done', 'failed'].includes(upload.state.kind);

const countIn = (list: readonly Upload[], ...kinds: readonly Upload['state']['kind'][]): number =>
  list.filter(({ state }) => kinds.includes(state.kind)).length;

/** Says once, when nothing is under way any more, how it went. */
const useSpokenEnd = (list: readonly Upload[]): void => {
  const t = useText();
  const under = list.filter(isUnder).length;
  const was = useRef(0);
  const done = countIn(list, 'done');
  const failed = countIn(list, 'failed');
  useEffect(() => {
    if (was.current > 0 && under === 0) {
      if (done > 0) announce(t('files.allThere', { count: done }));
      if (failed > 0) announce(t('files.someFailed', { count: failed }), 'assertive');
    }
    was.current = under;
  }, [under, done, failed, t]);
};

type UploadTrayProps = {
  uploads: Uploads;
  boardId: string;
  /** Opens the chooser for what was not sent before the page was left. */
  onAgain: () => void;
};

/** What is on its way to the board, above its foot: how far it is, what went wrong, and what is in the pictures. */
export const UploadTray = ({ uploads, boardId, onAgain }: UploadTrayProps) => {
  const t = useText();
  const list = useStore(uploads.store, (state) => state.list);
  useSpokenEnd(list);
  const { left, forget } = useUnsentFiles(boardId, uploads);
  if (list.length + left.length === 0) return null;
  const under = list.filter(isUnder).length;
  const failed = countIn(list, 'failed');
  const through =
    failed > 0
      ? t('files.throughFailed', { done: list.length - failed, failed })
      : t('files.through', { count: list.length });
  return (
    <section aria-label={t('files.tray')} className={styles.tray}>
      <div className={styles.head}>
        <h2>
          {under > 0
            ? t('files.underWay', { done: list.length - under, count: list.length })
            : list.length > 0
              ? through
              : t('files.notSent')}
        </h2>
        {under === 0 && list.length > 0 && (
          <IconButton
            label={t('files.closeTray')}
            icon={<X aria-hidden="true" size={18} />}
            onClick={uploads.clear}
          />
        )}
      </div>
      {left.length > 0 && (
        <LeftFiles
          names={left}
          onAgain={() => {
            forget();
            onAgain();
          }}
          onForget={forget}
        />
      )}
      <ul className={styles.list}>
        {list.map((upload) => (
          <UploadRow key={upload.id} upload={upload} uploads={uploads} />
        ))}
      </ul>
    </section>
  );
};
