import type { Facts } from '../../../shared/access/rules.ts';
import { readBoardInfo } from '../../../shared/board/read.ts';
import type { BoardSettings } from '../../../shared/board/records/board.ts';
import { recordMap } from '../../../shared/document/read.ts';
import type * as Y from 'yjs';
import type { ClaimRow, OwnerRow, Registry } from '../../journal/journal.ts';

/**
 * What the server itself knows of a document: who made which record, who writes under which client id.
 * Rights come from here, never from fields that participants write.
 */
export class RoomRegistry {
  readonly #owners = new Map<string, string>();
  readonly #claims = new Map<number, string>();

  constructor(stored: Registry) {
    for (const owner of stored.owners) this.addOwner(owner);
    for (const claim of stored.claims) this.addClaim(claim);
  }

  addOwner({ kind, record, person }: OwnerRow): void {
    this.#owners.set(`${kind}/${record}`, person);
  }

  addClaim({ client, person }: ClaimRow): void {
    this.#claims.set(client, person);
  }

  ownerOf(kind: string, record: string): string | undefined {
    return this.#owners.get(`${kind}/${record}`);
  }

  claimOf(client: number): string | undefined {
    return this.#claims.get(client);
  }

  /** The facts that the rules ask for, read from the document only when they do. */
  factsOf(doc: Y.Doc): Facts {
    return {
      get settings(): BoardSettings {
        return readBoardInfo(doc);
      },
      ownerOf: (root, id) => this.ownerOf(root, id),
      sectionOf: (noteId) => {
        const section = recordMap(doc, 'notes', noteId)?.get('section');
        return typeof section === 'string' ? section : '';
      },
      isLocked: (sectionId) => recordMap(doc, 'sections', sectionId)?.get('locked') === true,
    };
  }
}
