import { readFileSync } from 'node:fs';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import type { Facilitation } from '../facilitation/facilitation.ts';
import { describeMeeting, type PrintedMeeting } from './describe-meeting.ts';
import { loadSample } from './load-sample.ts';
import { parseSample, type Sample } from './sample.ts';

/** Reads a sample file before anything is written anywhere; otherwise a line for each fault, with its place. */
export const readSampleFile = (file: string): Result<Sample, readonly string[]> => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return err([`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`]);
  }
  const parsed = parseSample(text);
  return parsed.ok ? ok(parsed.value) : err(parsed.error.map((fault) => `${file}: ${fault}`));
};

/** Loads the sample unless it is there already; resolves to what to print. */
export const runDemo = async (
  facilitation: Facilitation,
  sample: Sample,
  place: Pick<PrintedMeeting, 'origin' | 'coordinatorKeyPlace'>,
): Promise<string> => {
  const { id, title } = await loadSample(facilitation, sample);
  const links = await facilitation.directory.listLinks(id);
  return describeMeeting({ title, links, ...place });
};
