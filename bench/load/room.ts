import type { Participant } from './job.ts';

/** Who sits at one board. */
export type Room = {
  /** Numbers of the people, and for each where it stands in this list. */
  readonly writers: readonly number[];
  readonly placeOf: ReadonlyMap<number, number>;
};

export const roomsOf = (participants: readonly Participant[]): ReadonlyMap<number, Room> => {
  const writers = Map.groupBy(
    participants.map(({ seat }) => seat),
    ({ room }) => room,
  );
  return new Map(
    [...writers].map(([room, seats]) => [
      room,
      {
        writers: seats.map(({ index }) => index),
        placeOf: new Map(seats.map(({ index }, place) => [index, place])),
      },
    ]),
  );
};
