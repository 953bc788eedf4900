import { configAnswer } from '../../../shared/api/config.ts';
import { MAX_NOTE_LENGTH } from '../../../shared/board/records/note.ts';
import { ok } from '../../../shared/lib/result.ts';
import { nothing, openRoute, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** How this installation is set up, as far as its pages must know. */
export const configRoutes = ({ config, version, directory, facilitation }: Services): Route[] => [
  openRoute({
    method: 'GET',
    path: '/api/config',
    summary: 'What the interface must know of this installation',
    body: nothing,
    answer: configAnswer,
    handle: async () => {
      const { createMeetings, footer, limits } = config;
      const target = facilitation.network.id;
      const desk = await directory.findPublicLinkOf({ kind: 'network', target });
      const maxFileBytes = limits.MAX_FILE_BYTES;
      return ok({
        body: {
          version,
          createMeetings,
          publicDesk: desk !== null,
          maxNoteLength: MAX_NOTE_LENGTH,
          maxFileBytes,
          footer,
        },
      });
    },
  }),
];
