import { useEffect, useState } from 'react';
import type { As } from '../../shared/api/as.ts';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import type { Board } from './board.ts';
import { type NotOpened, openBoard } from './open-board.ts';

export type OpenBoard =
  | { readonly status: 'opening' }
  /** `meeting` is `null` while the server has not answered, as without a network. */
  | { readonly status: 'open'; readonly board: Board; readonly meeting: MeetingAnswer | null }
  | ({ readonly status: 'failed' } & NotOpened);

/** Opens a board for as long as the component is on the page; another place is another board. */
export const useOpenBoard = (meetingId: string, boardId: string, as: As): OpenBoard => {
  const [state, setState] = useState<OpenBoard>({ status: 'opening' });

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
      const show = (): void => setState({ status: 'open', board, meeting: rights.meeting() });
      rights.subscribe(show);
      show();
    });
    return () => {
      left = true;
      close();
    };
  }, [meetingId, boardId, as]);

  return state;
};
