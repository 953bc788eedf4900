import type { As } from '../../shared/api/as.ts';
import { documentName } from '../../shared/protocol/documents.ts';
import { syncUrl } from '../sync/browser-surroundings.ts';
import type { Address } from '../sync/wire.ts';

/** Where this page's own server has a meeting's document, for a tab that is there as `as`. */
export const meetingAddress = (meetingId: string, as: As): Address => ({
  serverUrl: syncUrl(),
  documentName: documentName({ kind: 'meeting', id: meetingId }),
  params: { as },
});
