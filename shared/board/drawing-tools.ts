import * as z from 'zod/mini';

/** What can be drawn on a board besides its notes, by the names that stand in documents. */
export const DRAWING_TOOLS = ['connectors', 'ink', 'shapes'] as const;
export type DrawingTool = (typeof DRAWING_TOOLS)[number];

/** The tools that facilitators have switched on for a board; none until they do. */
export const toolsValue = z.array(z.enum(DRAWING_TOOLS)).check(z.maxLength(DRAWING_TOOLS.length));
