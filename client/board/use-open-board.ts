import { useEffect, useState } from 'react';
import type { As } from '../../shared/api/as.ts';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import type { Board } from './board.ts';
import { accessOn, roleOn } from './meeting-access.ts';
import { type NotOpened, openBoard } from './open-board.ts';

export type OpenBoard =
  | { readonly status: 'opening' }
  /** `meeting` is `null` while the server has not answered, as without a network. */
  | { readonly status: 'open'; readonly board: Board; readonly meeting: MeetingAnswer | null }
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
    void openBoard({ meetingId, boardId, as }).then((opened) => {
      if (!opened.ok) {
        if (!left) setState({ status: 'failed', ...opened.error });
        return;
      }
      const { board, rights } = opened.value;
      if (left) {
        opened.value.close();
        return;
      }
      close = opened.value.close;
      const show = (): void => {
        const meeting = rights.meeting();
        const isListed = meeting !== null && accessOn(meeting, boardId) !== 'none';
        if (!isListed || roleOn(meeting, boardId) === board.role)
          setState({ status: 'open', board, meeting });
        else setTurn((before) => before + 1);
      };
      rights.subscribe(show);
      show();
    });
    return () => {
      left = true;
      close();
    };
  }, [meetingId, boardId, as, turn]);

  return state;
};
