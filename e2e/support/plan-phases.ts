import * as Y from 'yjs';
import { DEFAULT_RULES, type PhaseRules } from '../../shared/access/phase-rules.ts';
import { type RulePreset, rulesOf } from '../../shared/access/rule-presets.ts';
import { ranksBetween } from '../../shared/lib/rank.ts';
import { demoLinks } from './demo-links.ts';
import { joinMeeting, keyOf } from './http.ts';
import { openRawClient } from './raw-client.ts';
import type { ServerProcess } from './server-process.ts';
import { until } from './until.ts';

type Planner = {
  readonly server: string;
  readonly meetingId: string;
  /** The facilitator's session. */
  readonly token: string;
};

type Planned = { readonly id: string; readonly title: string; readonly rules?: PhaseRules };

/**
 * Plans phases in the place of those that are planned already, as a facilitator's page does over its socket; resolves
 * when others have them. `partOf` finds or makes the part of the programme that they belong to.
 */
const writePhases = async (
  { server, meetingId, token }: Planner,
  phases: readonly Planned[],
  { partOf, minutes }: { readonly partOf: (doc: Y.Doc) => string; readonly minutes: number },
): Promise<void> => {
  const page = openRawClient(server, `meeting:${meetingId}`, token);
  const seer = openRawClient(server, `meeting:${meetingId}`, token);
  await Promise.all([page.synced(), seer.synced()]);
  const ranks = ranksBetween(null, null, phases.length);
  page.doc.transact(() => {
    for (const [, known] of page.doc.getMap('phases')) {
      if (known instanceof Y.Map) known.set('deleted', true);
    }
    const part = partOf(page.doc);
    for (const [index, { id, title, rules = DEFAULT_RULES }] of phases.entries()) {
      const fields = { part, title, rank: ranks[index], minutes, rules };
      page.doc.getMap('phases').set(id, new Y.Map<unknown>(Object.entries(fields)));
    }
  });
  await until(() => phases.every(({ id }) => seer.doc.getMap('phases').has(id)), {
    what: 'the phases to be planned',
  });
  page.destroy();
  seer.destroy();
};

/** Plans phases without a timer in a part of their own: for the boards of a breakout, or for none. */
export const planPhases = (
  planner: Planner,
  ids: readonly string[],
  breakout: string | null,
): Promise<void> =>
  writePhases(
    planner,
    ids.map((id) => ({ id, title: id })),
    {
      minutes: 0,
      partOf: (doc) => {
        const part = {
          title: 'Work',
          rank: 'a0',
          minutes: 30,
          ...(breakout !== null && { breakout }),
        };
        doc.getMap('agenda').set('work', new Y.Map<unknown>(Object.entries(part)));
        return 'work';
      },
    },
  );

/** Plans phases of a part of the sample meeting, by their names and with what people may do in them. */
export const planSamplePhases = async (
  server: ServerProcess,
  part: string,
  phases: Readonly<Record<string, RulePreset>>,
): Promise<void> => {
  const key = keyOf(demoLinks(server.output()).facilitator);
  const { meetingId, token } = await joinMeeting(server.url, key, 'Suunnittelija');
  await writePhases(
    { server: server.url, meetingId, token },
    Object.entries(phases).map(([title, preset], place) => ({
      id: `planned-${place}`,
      title,
      rules: rulesOf(preset),
    })),
    {
      minutes: 5,
      partOf: (doc) => {
        const found = [...doc.getMap('agenda')].find(
          ([, item]) => item instanceof Y.Map && item.get('title') === part,
        );
        if (!found) throw new Error(`the sample's programme has no part "${part}"`);
        return found[0];
      },
    },
  );
};
