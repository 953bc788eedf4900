/** Something kept under an id beside a document: an action that waits, or a draft. Whoever reads it checks its value. */
export type KeptRow = { readonly id: string; readonly value: unknown };

/** What this device kept of one document. */
export type Kept = {
  /** '' when nothing was kept. */
  readonly generation: string;
  /** Whole documents as they came at the first visit, in Yjs's second format; `updates` follow them. */
  readonly states: readonly Uint8Array[];
  readonly updates: readonly Uint8Array[];
  /** Actions that the server has not acknowledged, in the order of their ids. */
  readonly actions: readonly KeptRow[];
  readonly drafts: readonly KeptRow[];
  /** True when the actions are not in the updates: they are to be done again on a clean document. */
  readonly mustReplay: boolean;
};

export const NOTHING_KEPT: Kept = {
  generation: '',
  states: [],
  updates: [],
  actions: [],
  drafts: [],
  mustReplay: false,
};

/** What changes together, so that an edit and the action that made it are both kept or neither. */
export type CopyChange = {
  readonly head?: { readonly generation: string; readonly mustReplay: boolean };
  /** Forgets the states and updates kept so far, before new ones are added. */
  readonly clearUpdates?: boolean;
  readonly addState?: Uint8Array;
  readonly addUpdates?: readonly Uint8Array[];
  readonly putActions?: readonly KeptRow[];
  readonly removeActions?: readonly string[];
  readonly putDrafts?: readonly KeptRow[];
  readonly removeDrafts?: readonly string[];
};

/** One document's place in this device's storage. */
export type OfflineCopy = {
  readonly load: () => Promise<Kept>;
  /** One transaction, in the order of the calls. True once the device has it; false when it can't be kept. */
  readonly write: (change: CopyChange) => Promise<boolean>;
};
