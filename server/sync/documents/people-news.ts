import type { PersonAnswer } from '../../../shared/api/people.ts';

/** People who come within this time are told of together: a meeting that fills up is one message, not hundreds. */
const TOGETHER_MS = 300;

export type PeopleNewsOptions = {
  readonly setTimer: (run: () => void, ms: number) => void;
  readonly tell: (meetingId: string, people: readonly PersonAnswer[]) => void;
};

/** Collects who came to which meeting, or goes by another name now, and tells it a moment later. */
export class PeopleNews {
  readonly #options: PeopleNewsOptions;
  readonly #waiting = new Map<string, Map<string, PersonAnswer>>();

  constructor(options: PeopleNewsOptions) {
    this.#options = options;
  }

  note(meetingId: string, person: PersonAnswer): void {
    const waiting = this.#waiting.get(meetingId);
    if (waiting) {
      waiting.set(person.participantId, person);
      return;
    }
    this.#waiting.set(meetingId, new Map([[person.participantId, person]]));
    this.#options.setTimer(() => {
      const people = this.#waiting.get(meetingId);
      this.#waiting.delete(meetingId);
      if (people) this.#options.tell(meetingId, [...people.values()]);
    }, TOGETHER_MS);
  }
}
