import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMeeting, request } from './support/http.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';

/** A hospital's 300 people behind one address, who type the code that was said aloud; some mistype it. */
const PEOPLE = 300;
const WRONG = 60;
const AT_ONCE = 12;

let server: ServerProcess;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.dispose());

/** A code that leads nowhere. */
const wrongCode = (code: string, index: number): string => {
  const digits = code.replaceAll(/\D/g, '');
  return digits.replace(/..$/, (last) =>
    String((Number(last) + 1 + (index % 99)) % 100).padStart(2, '0'),
  );
};

it('lets all 300 in by code from one address, among 60 wrong codes', async () => {
  const { code } = await createMeeting(server.url, { title: 'Verkkoklinikka' });
  const tries = Array.from({ length: PEOPLE + WRONG }, (_, index) => {
    const isWrong = index % 6 === 5;
    return { isWrong, code: isWrong ? wrongCode(code, index) : code, name: `Person ${index}` };
  });
  const statuses: { readonly isWrong: boolean; readonly status: number }[] = [];
  const work = async (): Promise<void> => {
    for (let next = tries.shift(); next; next = tries.shift()) {
      const body = { code: next.code, name: next.name };
      const { status } = await request(`${server.url}/api/join`, { body });
      statuses.push({ isWrong: next.isWrong, status });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const right = statuses.filter(({ isWrong }) => !isWrong).map(({ status }) => status);
  const wrong = statuses.filter(({ isWrong }) => isWrong).map(({ status }) => status);
  expect(right).toEqual(Array.from({ length: PEOPLE }, () => 200));
  expect(wrong).toEqual(Array.from({ length: WRONG }, () => 404));
});
