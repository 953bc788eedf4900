/** What carries the frames: a WebSocket, or where nothing lets those through, plain HTTP. */
export type Transport = 'webSocket' | 'http';

/** What is known about this network. All times are in ms since 1970. */
export type Choice = {
  /** Until then plain HTTP is used; 0 when there is no reason to. */
  readonly httpUntil: number;
  /** How much speaks against the transport in use. */
  readonly strikes: number;
  /** The last strike. What was tried before tells nothing new: all documents of a page fail together. */
  readonly struckAt: number;
};

/** A try that did not get as far as the document, though the server answered other questions. */
export type Failure = { readonly began: number; readonly ended: number };

/** One refusal may be the moment in which the server came back; two are not, nor is silence for seconds. */
const ENOUGH = 2;
const SILENCE_MS = 3_500;
/** Two refusals with more than this between them have nothing to do with each other. */
const TOGETHER_MS = 60_000;
/** Then WebSockets get another chance, the next time a connection is opened. */
const HTTP_FOR_MS = 10 * 60_000;

export const transportAt = ({ httpUntil }: Choice, now: number): Transport =>
  now < httpUntil ? 'http' : 'webSocket';

export const afterFailure = (choice: Choice, { began, ended }: Failure): Choice => {
  if (began < choice.struckAt) return choice;
  const earlier = ended - choice.struckAt < TOGETHER_MS ? choice.strikes : 0;
  const strikes = earlier + (ended - began > SILENCE_MS ? ENOUGH : 1);
  if (strikes < ENOUGH) return { ...choice, strikes, struckAt: ended };
  const isOnHttp = transportAt(choice, began) === 'http';
  return { httpUntil: isOnHttp ? 0 : ended + HTTP_FOR_MS, strikes: 0, struckAt: ended };
};
