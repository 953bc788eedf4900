import { memo, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { Position } from '../../../shared/document/values.ts';
import { useBoard, usePeopleHere, usePerson } from '../../board/hooks.ts';
import { MANY } from '../../follow/many.ts';
import { usePreference } from '../../preferences/preferences.ts';
import { personHere } from '../../presence/person-here.ts';
import { useCanvas } from './canvas-context.ts';
import styles from './Cursors.module.css';

/** A pointer that has not moved for so long is hidden: its owner reads, talks, or is away. */
const IDLE_MS = 6000;

/** Renders when a pointer comes or goes, not when one moves. */
const useCursorClients = (): readonly string[] => {
  const { store, here } = useBoard();
  const joined = useSyncExternalStore(
    (listener) => store.topics.subscribe('cursors', listener),
    () =>
      Array.from(here.cursors(), ([client, { personId }]) => `${client} ${personId}`).join('\n'),
  );
  return joined === '' ? [] : joined.split('\n');
};

type CursorProps = { client: number; personId: string };

/** One pointer, as large as one's own at every zoom. It glides on by itself; React only names it. */
const Cursor = memo(({ client, personId }: CursorProps) => {
  const { store, here } = useBoard();
  const { camera, glide } = useCanvas();
  const { name, color } = personHere(personId, usePerson(personId), false);
  const ref = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const key = `cursor:${client}`;
    let idle: ReturnType<typeof setTimeout> | undefined;
    let last: Position | undefined;

    const show = (): void => {
      const place = glide.placeOf(key);
      if (!place || !ref.current) return;
      const { x, y, zoom } = camera.get();
      ref.current.style.translate = `${(place.x - x) * zoom}px ${(place.y - y) * zoom}px`;
    };
    const follow = (): void => {
      const position = here.cursors().get(client)?.position;
      if (!position || position === last) return;
      last = position;
      glide.moveTo(key, position, show);
      ref.current?.removeAttribute('data-idle');
      clearTimeout(idle);
      idle = setTimeout(() => ref.current?.toggleAttribute('data-idle', true), IDLE_MS);
    };
    follow();
    const stops = [store.topics.subscribe('cursors', follow), camera.subscribe(show)];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(idle);
      glide.forget(key);
    };
  }, [client, store, here, camera, glide]);

  return (
    <div ref={ref} className={styles.cursor}>
      <svg width="18" height="20" viewBox="0 0 18 20" aria-hidden="true">
        <path
          d="M2 1.5 16 9.2 9.6 11 6.4 17.5Z"
          fill={`var(--note-${color}-edge)`}
          stroke="var(--color-surface)"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
      </svg>
      {name !== '' && (
        <span
          className={styles.name}
          style={{
            background: `var(--note-${color}-fill)`,
            borderColor: `var(--note-${color}-edge)`,
          }}
        >
          {name}
        </span>
      )}
    </div>
  );
});
Cursor.displayName = 'Cursor';

const AllCursors = () =>
  useCursorClients().map((line) => {
    const [client, personId = ''] = line.split(' ');
    return <Cursor key={line} client={Number(client)} personId={personId} />;
  });

/** Where the others point. For the eye only: who is here stands in the header. */
export const Cursors = () => {
  const shown = usePreference('othersCursors');
  const isCrowd = usePeopleHere().length > MANY;
  return (
    <div aria-hidden="true" data-quiet={isCrowd || undefined} className={styles.layer}>
      {shown && <AllCursors />}
    </div>
  );
};
