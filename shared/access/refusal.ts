/** Why something was refused; the interface has a sentence for each in three languages (`refusal.*`). */
export const REFUSAL_REASONS = [
  /** Viewers, resting meetings and looks "as a participant" write nothing. */
  'readOnly',
  'facilitatorsOnly',
  /** Somebody else's note or reaction. */
  'notYours',
  /** A note or reaction in another person's name, or without a name. */
  'notInYourName',
  'sectionLocked',
  /** Facilitators hold the note in its place. */
  'noteLocked',
  /** The board's settings do not let participants do this. */
  'switchedOff',
  /** The meeting's phase does not let participants do this now. */
  'notInPhase',
  /** A note for this section waits for a facilitator: it belongs to its writer's drafts until then. */
  'afterApproval',
  /** Facilitators put the note away, or hold it back after a report. */
  'putAway',
  /** Facilitators have closed reactions for now. */
  'reactionsClosed',
  /** A vote is open, and likes would sway it; for everybody. */
  'voteOpen',
  /** Facilitators have frozen the board for now. */
  'frozen',
  /** Participants write in secret now: a new note belongs to its writer's drafts. */
  'secretWriting',
  /** Notes are written without names now: by command, not into the document. */
  'namesOff',
  /** Only the server writes or removes this. */
  'serverOnly',
  /** A value, root or field that the schema does not know or allow. */
  'invalidValue',
  'tooLong',
  /** A file that the server does not keep for this board. */
  'noSuchFile',
  /** Bytes that are no honest update. */
  'malformed',
  'tooLarge',
  /** The document has reached the server's limit; it takes deletions only. */
  'documentFull',
  /** Somebody else's Yjs client id. */
  'foreignClient',
] as const;

export type RefusalReason = (typeof REFUSAL_REASONS)[number];
