import type { CreatedMeetingAnswer } from '../../shared/api/meetings.ts';
import type { JoinAnswer } from '../../shared/api/join.ts';
import type { Sender, TestApp } from './test-app.ts';

/** A meeting made by a program, so that no browser of the test is its facilitator. */
export const makeMeeting = async (
  { program }: Pick<TestApp, 'program'>,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<CreatedMeetingAnswer> => {
  const answer = await program.post('/api/meetings', {
    body: { title: 'Verkkoklinikka', ...fields },
    token: 'nobody',
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};

/** Joins by a link's key, as Anna unless told otherwise. */
export const join = async (
  sender: Sender,
  key: string,
  details: Readonly<Record<string, unknown>> = {},
): Promise<JoinAnswer> => {
  const answer = await sender.post('/api/join', { body: { key, name: 'Anna', ...details } });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};
