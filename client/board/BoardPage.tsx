import type { TabRole } from '../api/tab-role.ts';

type BoardPageProps = { meetingId: string; as: TabRole; boardId: string };

export const BoardPage = ({ boardId }: BoardPageProps) => <h1>{boardId}</h1>;
