import type { Page } from 'playwright/test';
import type { MeetingSummary } from './http.ts';

export type Divided = {
  readonly breakout: string;
  /** In the order in which they were wished for. */
  readonly groups: readonly { readonly group: string; readonly board: string }[];
};

type Wish = {
  readonly meetingId: string;
  readonly title?: string;
  /** The prepared board, by its title. */
  readonly board: string;
  readonly groups: readonly string[];
  /** The board that notes are lifted to, by its title. */
  readonly plenary?: string;
};

/** Divides a meeting into groups from the browser of its facilitator, for tests that begin after that. */
export const divide = async (page: Page, wish: Wish): Promise<Divided> => {
  const { request } = page.context();
  const url = `${new URL(page.url()).origin}/api/meetings/${wish.meetingId}`;
  const headers = { 'talkoot-as': 'facilitator' };
  const { boards }: MeetingSummary = await (await request.get(url, { headers })).json();
  const idOf = (title: string): string => {
    const id = boards.find((board) => board.title === title)?.id;
    if (id === undefined) throw new Error(`the meeting has no board "${title}"`);
    return id;
  };
  const answer = await request.post(`${url}/commands`, {
    headers,
    data: {
      type: 'group.create',
      title: wish.title ?? 'Teemakeskustelut',
      board: idOf(wish.board),
      groups: wish.groups.map((title) => ({ title })),
      ...(wish.plenary !== undefined && { plenary: idOf(wish.plenary) }),
    },
  });
  if (!answer.ok()) throw new Error(`group.create: ${answer.status()} ${await answer.text()}`);
  return answer.json();
};
