import type * as Y from 'yjs';
import { MAX_HOLDERS } from '../../../shared/access/grant.ts';
import { recordMap } from '../../../shared/document/read.ts';
import { ok } from '../../../shared/lib/result.ts';
import { readGroups, readTables, readThemes } from '../../../shared/meeting/read.ts';
import type { GrantFields } from '../../directory/records.ts';
import type { Facilitation } from '../facilitation.ts';

type Right = Pick<GrantFields, 'kind' | 'target'>;

/** True when the meeting has the theme, group or table that a right is for. */
export const hasTarget = (doc: Y.Doc, { kind, target }: Right): boolean => {
  switch (kind) {
    case 'presenter':
      return readThemes(doc).some(({ id }) => id === target);
    case 'groupHost':
      return readGroups(doc).some(({ id }) => id === target);
    case 'tableHost':
      return readTables(doc).some(({ id }) => id === target);
  }
};

const holdersOf = (doc: Y.Doc, { kind, target }: Right): readonly string[] => {
  switch (kind) {
    case 'presenter':
      return readThemes(doc).find(({ id }) => id === target)?.presenters ?? [];
    case 'groupHost':
      return readGroups(doc).find(({ id }) => id === target)?.hosts ?? [];
    case 'tableHost': {
      const host = readTables(doc).find(({ id }) => id === target)?.host ?? '';
      return host === '' ? [] : [host];
    }
  }
};

/** Names somebody in the meeting's document as one who may run or present the thing. */
const nameHolder = (doc: Y.Doc, right: Right, personId: string): void => {
  const holders = holdersOf(doc, right);
  if (!hasTarget(doc, right) || holders.includes(personId)) return;
  const next = [...holders, personId].slice(-MAX_HOLDERS);
  switch (right.kind) {
    case 'presenter':
      recordMap(doc, 'themes', right.target)?.set('presenters', next);
      return;
    case 'groupHost':
      recordMap(doc, 'groups', right.target)?.set('hosts', next);
      return;
    case 'tableHost':
      recordMap(doc, 'tables', right.target)?.set('host', personId);
  }
};

/** Takes these people's names away again; a table goes back to its founder. */
const unnameHolders = (doc: Y.Doc, right: Right, people: ReadonlySet<string>): void => {
  const holders = holdersOf(doc, right);
  const next = holders.filter((id) => !people.has(id));
  if (next.length === holders.length) return;
  switch (right.kind) {
    case 'presenter':
      recordMap(doc, 'themes', right.target)?.set('presenters', next);
      return;
    case 'groupHost':
      recordMap(doc, 'groups', right.target)?.set('hosts', next);
      return;
    case 'tableHost': {
      const table = recordMap(doc, 'tables', right.target);
      table?.set('host', table.get('founder') ?? '');
    }
  }
};

/** Takes people's names out of the meeting's document. */
export const forgetHolders = async (
  { documents }: Pick<Facilitation, 'documents'>,
  right: Right & Pick<GrantFields, 'meetingId'>,
  people: ReadonlySet<string>,
): Promise<void> => {
  if (people.size === 0) return;
  await documents.editMeeting(right.meetingId, (doc) => {
    unnameHolders(doc, right, people);
    return ok(null);
  });
};

/**
 * Somebody came by a personal link, and the directory knows it: the document names them too, and boards that they have
 * open are theirs to lead at once. When the server dies in between, opening the link again completes it. A link that was
 * revoked meanwhile names nobody.
 */
export const acceptGrant = async (
  { directory, documents }: Facilitation,
  grant: GrantFields,
  personId: string,
): Promise<void> => {
  await documents.editMeeting(grant.meetingId, (doc) => {
    nameHolder(doc, grant, personId);
    return ok(null);
  });
  if ((await directory.findGrant(grant.id)) === null) {
    await forgetHolders({ documents }, grant, new Set([personId]));
  }
  documents.accessChanged(grant.meetingId);
};
