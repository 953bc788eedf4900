import type { DrawingTool } from '../../shared/board/drawing-tools.ts';
import type { View } from '../../shared/board/layout.ts';
import type { BoardInfo } from '../../shared/board/records/board.ts';

/** What the settings dialog asks for. */
export type Settings = Omit<BoardInfo, 'description' | 'layout' | 'views' | 'tools'> & {
  readonly layout: View;
  /** What participants are offered. */
  readonly views: readonly View[];
  readonly tools: readonly DrawingTool[];
};

/** Only what the person changed, so that two facilitators at once do not undo each other. */
export const changedSettings = (before: Settings, after: Settings) => ({
  ...(after.title !== before.title && { title: after.title }),
  ...(after.layout !== before.layout && { layout: after.layout }),
  ...(after.views.join() !== before.views.join() && { views: [...after.views] }),
  ...(after.tools.join() !== before.tools.join() && { tools: [...after.tools] }),
  ...(after.participantsAdd !== before.participantsAdd && {
    participantsAdd: after.participantsAdd,
  }),
  ...(after.participantsReact !== before.participantsReact && {
    participantsReact: after.participantsReact,
  }),
  ...(after.participantsEdit !== before.participantsEdit && {
    participantsEdit: after.participantsEdit,
  }),
  ...(after.participantsMove !== before.participantsMove && {
    participantsMove: after.participantsMove,
  }),
  ...(after.participantsCluster !== before.participantsCluster && {
    participantsCluster: after.participantsCluster,
  }),
  ...(after.participantsComment !== before.participantsComment && {
    participantsComment: after.participantsComment,
  }),
  ...(after.participantsUnsigned !== before.participantsUnsigned && {
    participantsUnsigned: after.participantsUnsigned,
  }),
});
