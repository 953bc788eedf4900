import { Suspense, useState } from 'react';
import { Pencil } from 'lucide-react';
import { partNow } from '../../shared/meeting/agenda/times.ts';
import { useText } from '../i18n/text.ts';
import type { SendCommand } from '../meeting/use-send.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { AgendaList } from './AgendaList.tsx';
import { useProgramme } from './use-programme.ts';
import { useServerMinute } from './use-server-minute.ts';
import { later } from '../ui/later.ts';
import styles from './AgendaSection.module.css';

const AgendaEditor = later(async () => (await import('./AgendaEditor.tsx')).AgendaEditor);

type AgendaSectionProps = {
  path: string;
  send: SendCommand;
  editing: boolean;
  onEditing: (editing: boolean) => void;
};

/** The meeting's programme: everybody reads it, facilitators edit it where it stands. */
export const AgendaSection = ({ path, send, editing, onEditing }: AgendaSectionProps) => {
  const t = useText();
  const { live, facilitates, meeting } = useStage();
  const { timed, over } = useProgramme();
  const time = useServerMinute();
  const [isNew, setNew] = useState(false);
  if (!live || (timed.length === 0 && !facilitates)) return null;

  const now = partNow(timed, time, { timer: live.control.timer, breakouts: live.breakouts });
  const isUnderWay = meeting.state === 'preparation' || meeting.state === 'live';
  const nowId = isUnderWay ? (now?.timed.part.id ?? null) : null;
  const mayEdit = facilitates && meeting.state !== 'archived';
  const list = <AgendaList timed={timed} path={path} nowId={nowId} />;

  return (
    <section aria-labelledby="agenda" className={styles.section}>
      <div className={styles.heading}>
        <h2 id="agenda">{t('agenda.title')}</h2>
        {mayEdit && timed.length > 0 && !editing && (
          <Button
            look="quiet"
            icon={<Pencil aria-hidden="true" size={16} />}
            onClick={() => {
              setNew(false);
              onEditing(true);
            }}
          >
            {t('agenda.edit')}
          </Button>
        )}
      </div>
      {editing && mayEdit ? (
        <Suspense fallback={list}>
          <AgendaEditor
            timed={timed}
            over={over}
            send={send}
            startsWithNew={isNew || timed.length === 0}
            onDone={() => onEditing(false)}
          />
        </Suspense>
      ) : timed.length === 0 ? (
        <EmptyState
          text={t('agenda.empty')}
          action={
            mayEdit && (
              <Button
                onClick={() => {
                  setNew(true);
                  onEditing(true);
                }}
              >
                {t('agenda.begin')}
              </Button>
            )
          }
        />
      ) : (
        <>
          {list}
          {facilitates && over > 0 && (
            <p className={styles.over}>{t('agenda.over', { minutes: over })}</p>
          )}
        </>
      )}
    </section>
  );
};
