import type { Role } from '../../shared/access/actor.ts';
import type { MessageKey } from '../i18n/keys.ts';

export const ROLE_NAMES: Readonly<Record<Role, MessageKey>> = {
  facilitator: 'common.roleFacilitator',
  participant: 'common.roleParticipant',
  viewer: 'common.roleViewer',
};
