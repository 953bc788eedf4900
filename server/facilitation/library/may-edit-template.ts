import type { SavedTemplate } from '../../directory/records.ts';
import type { Session } from '../../directory/session.ts';

/** Its maker, and coordinators: a template that others rely on does not change under their hands. */
export const mayEditTemplate = (
  { personId, coordinator }: Pick<Session, 'personId' | 'coordinator'>,
  { maker }: Pick<SavedTemplate, 'maker'>,
): boolean => coordinator || maker === personId;
