import { Link } from 'wouter';
import type { Group } from '../../shared/meeting/records/group.ts';
import type { ReportedNote } from '../../shared/api/report.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { usePerson } from '../meeting-stage/use-person.ts';
import { noteShade } from '../note/note-colors.ts';
import { NoteText } from '../note/NoteText.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ChoosePlenary } from './ChoosePlenary.tsx';
import { LiftButton } from './LiftButton.tsx';
import { leaveReport } from './left-report.ts';
import { useReportedNotes } from './use-reported-notes.ts';
import styles from './ReportedNotes.module.css';

const Author = ({ personId }: { personId: string }) => {
  const name = usePerson(personId)?.name;
  return name ? <bdi>{name}</bdi> : null;
};

type NoteProps = { note: ReportedNote; board: string; plenary: string | null };

const Note = ({ note, board, plenary }: NoteProps) => {
  const t = useText();
  const { facilitates } = useStage();
  return (
    <li className={styles.note} style={noteShade(note.color)}>
      {note.section !== '' && <p className={styles.section}>{note.section}</p>}
      <NoteText text={note.text} marks={note.marks} />
      <div className={styles.foot}>
        <p className={styles.facts}>
          {note.author === undefined ? (
            <span>{t(note.level === 'hidden' ? 'note.nameHidden' : 'note.nameless')}</span>
          ) : (
            <Author personId={note.author} />
          )}
          {note.reactions > 0 && <span>{t('report.reactions', { count: note.reactions })}</span>}
        </p>
        {facilitates && plenary !== null && <LiftButton board={board} note={note} />}
      </div>
    </li>
  );
};

/** What the group has written, best first and large enough to be read on a shared screen. */
export const ReportedNotes = ({ group }: { group: Group | null }) => {
  const t = useText();
  const { meeting, as, live, facilitates } = useStage();
  const answer = useReportedNotes(group);
  if (group === null) return null;
  if (answer === null) {
    return (
      <div className={styles.notes}>
        <Skeleton height="9rem" />
        <Skeleton height="9rem" />
      </div>
    );
  }
  const { board, notes, count } = answer;
  const breakout = live?.breakouts.find(({ id }) => id === group.breakout);
  const plenary = breakout?.plenary ?? null;
  if (board === null || notes.length === 0) return <p>{t('report.noNotes')}</p>;
  const more = count - notes.length;
  return (
    <>
      {facilitates && breakout && plenary === null && <ChoosePlenary breakout={breakout} />}
      <ul aria-label={t('report.notes')} className={styles.notes}>
        {notes.map((note) => (
          <Note key={note.id} note={note} board={board} plenary={plenary} />
        ))}
      </ul>
      {more > 0 && (
        <p>
          <Link to={`/m/${meeting.id}/${as}/b/${board}`} onClick={() => leaveReport(meeting.id)}>
            {t('report.more', { count: more })}
          </Link>
        </p>
      )}
    </>
  );
};
