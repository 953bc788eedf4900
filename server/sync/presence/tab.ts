import type { TabDetails, TabInk, TabMove } from '../../../shared/presence/compact.ts';
import type { OwnPresence, SeenPresence } from '../../../shared/presence/presence.ts';
import { isSameWhereabouts, type TabWhereabouts } from '../../../shared/presence/whereabouts.ts';
import type { Position } from '../../../shared/document/values.ts';

/** One open tab as its room knows it: who, under which Yjs client id, doing what. */
export class Tab {
  /** Stands for the tab in this room until everybody has been told that it left. */
  readonly number: number;
  readonly client: number;
  readonly person: string;
  state: OwnPresence = {};
  /** The beat in which its pointer, or what it carries, was somewhere else than before. */
  movedAt = 0;
  /** The beat in which it drew on with a pen, or finished. */
  inkedAt = 0;
  isHere = true;
  /** The y-protocols clock under which other programs heard, or will hear, of the state. */
  clock = -1;
  /** When other programs were last sent the state, in ms since 1970: they forget whoever is silent for 30 s. */
  toldAt = 0;
  /**
   * The clock as its own program says it, and what is added for the others: a program that comes back may say a clock
   * that they have seen already, and would not look at it.
   */
  saidClock = 0;
  shift = 0;
  /** It speaks our own kind, which has no clock. */
  isOurs = false;

  constructor(number: number, client: number, person: string) {
    this.number = number;
    this.client = client;
    this.person = person;
  }

  /**
   * Its own program must not hear of it: under a clock that it has not said itself, it would take the state for
   * news about itself.
   */
  get isNoNewsToItself(): boolean {
    return this.isOurs || this.shift > 0;
  }

  /** As other programs see it. */
  get seen(): SeenPresence {
    return { ...this.state, person: this.person };
  }

  get details(): TabDetails {
    const { number, client, person, state } = this;
    return {
      number,
      client,
      person,
      writing: state.writing ?? null,
      dragging: state.dragging?.note ?? null,
      board: state.board ?? null,
      along: state.dragging?.along ?? [],
    };
  }

  get move(): TabMove {
    const { number, state } = this;
    return {
      number,
      cursor: state.cursor ?? null,
      carried: state.dragging?.position ?? null,
    };
  }

  get ink(): TabInk {
    return { number: this.number, ink: this.state.ink ?? null };
  }

  get whereabouts(): TabWhereabouts {
    const { number, state } = this;
    return { number, at: state.at ?? null, follows: state.follows ?? null };
  }

  /** It tells where it looks, or whom it follows. */
  get tellsWhere(): boolean {
    return Boolean(this.state.at ?? this.state.follows);
  }

  /** The point of the canvas that it is at, if any. */
  get place(): Position | null {
    return this.state.cursor ?? this.state.dragging?.position ?? this.state.ink?.at ?? null;
  }
}

const isSamePlace = (a: Position | null | undefined, b: Position | null | undefined): boolean =>
  a?.x === b?.x && a?.y === b?.y;

const isSameHand = (a: OwnPresence['dragging'], b: OwnPresence['dragging']): boolean => {
  const [some, others] = [a?.along ?? [], b?.along ?? []];
  return (
    a?.note === b?.note &&
    some.length === others.length &&
    some.every((id, at) => id === others[at])
  );
};

/** Are these the same but for places? */
export const hasSameDetails = (a: OwnPresence, b: OwnPresence): boolean =>
  a.writing === b.writing && isSameHand(a.dragging, b.dragging) && a.board === b.board;

export const hasSamePlaces = (a: OwnPresence, b: OwnPresence): boolean =>
  isSamePlace(a.cursor, b.cursor) && isSamePlace(a.dragging?.position, b.dragging?.position);

/** The points of a line are only added to. */
export const hasSameInk = ({ ink: a }: OwnPresence, { ink: b }: OwnPresence): boolean =>
  a?.line === b?.line && a?.from === b?.from && a?.points === b?.points;

export const hasSameWhereabouts = (a: OwnPresence, b: OwnPresence): boolean =>
  isSameWhereabouts(a.at, b.at) && (a.follows ?? null) === (b.follows ?? null);
