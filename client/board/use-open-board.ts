import { useEffect, useState } from 'react';
import type { As } from '../../shared/api/as.ts';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import type { MeetingDocument } from '../meeting-document/meeting-document.ts';
import type { Board } from './board.ts';
import type { NotOpened } from './find-session.ts';
import { accessOn, roleOn } from './meeting-access.ts';
import { openBoard } from './open-board.ts';

/** The meeting that a board was opened through. */
export type BoardsMeeting = {
  /** `null` while the server has not answered, as without a network. */
  readonly meeting: MeetingAnswer | null;
  readonly gathering: MeetingDocument;
  readonly reload: () => void;
};

export type OpenBoard =
  | { readonly status: 'opening' }
  | ({ readonly status: 'open'; readonly board: Board } & BoardsMeeting)
  | ({ readonly status: 'failed' } & NotOpened);

/**
 * Opens a board for as long as the component is on the page; another place is another board. It opens anew for somebody
 * who leads it from now on, or no longer does.
 */
export const useOpenBoard = (meetingId: string, boardId: string, as: As): OpenBoard => {
  const [state, setState] = useState<OpenBoard>({ status: 'opening' });
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let left = false;
    let close = (): void => {};
    setState({ status: 'opening' });
    void openBoard({ meetingId, boardId, as })
      .then((opened) => {
        if (!opened.ok) {
          if (!left) setState({ status: 'failed', ...opened.error });
          return;
        }
        const { board, rights, gathering } = opened.value;
        const reload = (): void => void rights.refresh();
        if (left) {
          opened.value.close();
          return;
        }
        close = opened.value.close;
        const show = (): void => {
          const meeting = rights.meeting();
          const isListed = meeting !== null && accessOn(meeting, boardId) !== 'none';
          if (!isListed || roleOn(meeting, boardId) === board.role)
            setState({ status: 'open', board, meeting, gathering, reload });
          else setTurn((before) => before + 1);
        };
        rights.subscribe(show);
        show();
      })
      .catch((error: unknown) => {
        reportError(error);
        if (!left) setState({ status: 'failed', problem: { kind: 'unknown' }, meeting: null });
      });
    return () => {
      left = true;
      close();
    };
  }, [meetingId, boardId, as, turn]);

  return state;
};
