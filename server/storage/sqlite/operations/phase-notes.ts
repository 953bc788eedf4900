import type { PhaseNotes } from '../../../directory/records.ts';
import { type Sql, text } from '../sql.ts';

const listPhaseNotes = (sql: Sql, meetingId: string): readonly PhaseNotes[] =>
  sql('SELECT phase, notes FROM phaseNotes WHERE meeting = ? ORDER BY phase')
    .all(meetingId)
    .map((row) => ({ phase: text(row, 'phase'), notes: text(row, 'notes') }));

const setPhaseNotes = (
  sql: Sql,
  { meetingId, notes: written }: { meetingId: string; notes: readonly PhaseNotes[] },
): void => {
  for (const { phase, notes } of written) {
    if (notes === '') {
      sql('DELETE FROM phaseNotes WHERE meeting = ? AND phase = ?').run(meetingId, phase);
    } else {
      sql('INSERT OR REPLACE INTO phaseNotes (meeting, phase, notes) VALUES (?, ?, ?)').run(
        meetingId,
        phase,
        notes,
      );
    }
  }
};

export const phaseNotesOperations = { listPhaseNotes, setPhaseNotes };
