/** Runs what has the same key one after the other, in the order it was asked for. */
export type Turns = <Value>(key: string, run: () => Promise<Value>) => Promise<Value>;

export const createTurns = (): Turns => {
  const last = new Map<string, Promise<unknown>>();
  return (key, run) => {
    const turn = (last.get(key) ?? Promise.resolve()).catch(() => undefined).then(run);
    last.set(key, turn);
    const forget = (): void => {
      if (last.get(key) === turn) last.delete(key);
    };
    turn.then(forget, forget);
    return turn;
  };
};
