import type { PersonAnswer as Person } from '../../shared/api/people.ts';

/** What the directory is asked with; `null` when there was no answer. */
export type AskPeople = () => Promise<readonly Person[] | null>;

/** The people of a meeting, by id. Names come from the server's directory, never from documents. */
export type People = {
  /** `null` for somebody the directory has not named (yet); asking for them makes it look again. */
  readonly person: (personId: string) => Person | null;
  /** Everybody whom the directory has named so far, in no order. */
  readonly all: () => readonly Person[];
  readonly subscribe: (listener: (changed: ReadonlySet<string>) => void) => () => void;
  /** Takes in what the server told of its own accord: somebody came, or goes by another name. */
  readonly learn: (people: readonly Person[]) => void;
  /** Reads the directory again: nobody told of changes while the line was down. */
  readonly refresh: () => void;
};

type PeopleOptions = {
  readonly ask: AskPeople;
  /** Calls back after a while, so that many unknown people are one question. */
  readonly debounce: (run: () => void) => void;
};

const samePerson = (a: Person | undefined, b: Person): boolean =>
  a !== undefined &&
  a.name === b.name &&
  a.organisation === b.organisation &&
  a.region === b.region;

/** Keeps the directory's answer and asks again after a broken line, or when somebody unknown turns up. */
export const createPeople = ({ ask, debounce }: PeopleOptions): People => {
  const known = new Map<string, Person>();
  /** Asked for and not found; not asked for again until the directory changes. */
  const unknown = new Set<string>();
  const listeners = new Set<(changed: ReadonlySet<string>) => void>();
  let waiting = false;

  const learn = (people: readonly Person[]): void => {
    const changed = new Set<string>();
    for (const person of people) {
      if (samePerson(known.get(person.participantId), person)) continue;
      known.set(person.participantId, Object.freeze({ ...person }));
      changed.add(person.participantId);
    }
    if (changed.size > 0) for (const listener of listeners) listener(changed);
  };

  const read = async (): Promise<void> => {
    const asked = new Set(unknown);
    const answer = await ask();
    if (answer === null) {
      for (const id of asked) unknown.delete(id);
      return;
    }
    learn(answer);
  };

  const readSoon = (): void => {
    if (waiting) return;
    waiting = true;
    debounce(() => {
      waiting = false;
      void read();
    });
  };

  return {
    person: (personId) => {
      const person = known.get(personId);
      if (!person && !unknown.has(personId)) {
        unknown.add(personId);
        readSoon();
      }
      return person ?? null;
    },
    all: () => [...known.values()],
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    learn,
    refresh: () => {
      unknown.clear();
      readSoon();
    },
  };
};
