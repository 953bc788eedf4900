import * as z from 'zod/mini';
import { shortText } from '../../document/values.ts';
import { MAX_TITLE_LENGTH } from '../../lib/limits.ts';
import { toolsValue } from '../drawing-tools.ts';
import { layoutValue, viewsValue } from '../layout.ts';
import { MAX_DESCRIPTION_LENGTH, whoseValue } from '../records/board.ts';
import { legendValue, offeredTagsValue } from '../records/marks.ts';
import { defineAction } from './action.ts';

/** Changes what is given of the board's title, default view and settings. */
export const editBoard = defineAction(
  z.strictObject({
    title: z.optional(shortText(MAX_TITLE_LENGTH)),
    description: z.optional(shortText(MAX_DESCRIPTION_LENGTH)),
    layout: z.optional(layoutValue),
    views: z.optional(viewsValue),
    tags: z.optional(offeredTagsValue),
    legend: z.optional(legendValue),
    tools: z.optional(toolsValue),
    participantsAdd: z.optional(z.boolean()),
    participantsReact: z.optional(z.boolean()),
    participantsComment: z.optional(z.boolean()),
    participantsEdit: z.optional(whoseValue),
    participantsMove: z.optional(whoseValue),
    participantsCluster: z.optional(z.boolean()),
    participantsUnsigned: z.optional(z.boolean()),
  }),
  (doc, fields) => {
    const board = doc.getMap('board');
    for (const [name, value] of Object.entries(fields)) {
      if (value !== undefined) board.set(name, Array.isArray(value) ? [...value] : value);
    }
    return true;
  },
);
