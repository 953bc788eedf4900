import * as Y from 'yjs';
import { type RulePreset, rulesOf } from '../../shared/access/rule-presets.ts';
import { demoLinks } from './demo-links.ts';
import { joinMeeting, keyOf } from './http.ts';
import { openRawClient } from './raw-client.ts';
import type { ServerProcess } from './server-process.ts';
import { until } from './until.ts';

/**
 * Plans phases of a part of the sample meeting, as its facilitator would on the programme's page; for tests that begin
 * after that. The phases by their names, with what people may do in them.
 */
export const planPhases = async (
  server: ServerProcess,
  part: string,
  phases: Readonly<Record<string, RulePreset>>,
): Promise<void> => {
  const key = keyOf(demoLinks(server.output()).facilitator);
  const { meetingId, token } = await joinMeeting(server.url, key, 'Suunnittelija');
  const document = `meeting:${meetingId}`;
  const client = openRawClient(server.url, document, token);
  await client.synced();
  const found = [...client.doc.getMap('agenda')].find(
    ([, item]) => item instanceof Y.Map && item.get('title') === part,
  );
  if (!found) throw new Error(`the sample's programme has no part "${part}"`);
  client.doc.transact(() => {
    for (const [place, [title, preset]] of Object.entries(phases).entries()) {
      const phase = {
        part: found[0],
        title,
        rank: `a${place}`,
        minutes: 5,
        rules: rulesOf(preset),
      };
      client.doc
        .getMap('phases')
        .set(`planned-${place}`, new Y.Map<unknown>(Object.entries(phase)));
    }
  });
  const seer = openRawClient(server.url, document, token);
  const count = Object.keys(phases).length;
  await until(() => seer.doc.getMap('phases').size === count, { what: 'the phases' });
  client.destroy();
  seer.destroy();
};
