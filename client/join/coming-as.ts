import type { GrantKind } from '../../shared/access/grant.ts';
import type { PreviewAnswer } from '../../shared/api/join.ts';
import type { MessageKey } from '../i18n/keys.ts';

const AS_HOLDER: Readonly<Record<GrantKind, MessageKey>> = {
  presenter: 'join.asPresenter',
  groupHost: 'join.asGroupHost',
  tableHost: 'join.asTableHost',
};

/** As what a link lets one in, where that is not simply to take part. */
export const comingAs = ({ role, grant }: PreviewAnswer): MessageKey | null => {
  if (role === 'facilitator') return 'join.asFacilitator';
  if (role === 'viewer') return 'join.asViewer';
  return grant && AS_HOLDER[grant.kind];
};
