import { useEffect, useMemo, useRef, useState } from 'react';
import type { Table } from '../../shared/meeting/records/table.ts';
import { useText } from '../i18n/text.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { createRowKeeper } from './kept-rows.ts';
import { type TableRow, tableRows } from './table-row.ts';
import type { MinglingTools } from './tools.ts';

/** Whoever leads a table may leave its topic empty; it is called something all the same. */
const withTopics = (tables: readonly Table[], noTopic: string): readonly Table[] =>
  tables.map((table) => (table.topic.trim() === '' ? { ...table, topic: noTopic } : table));

type Parts = { readonly tools: MinglingTools; readonly rows: readonly TableRow[] };

/** The rows of the page, and what they all need: both stay the same objects for as long as nothing in them changes. */
export const useMinglingTools = (live: MeetingLive): Parts => {
  const t = useText();
  const stage = useStage();
  const { ask, facilitates, takesPart, personId, people, now, as, meeting } = stage;
  const { id, timeZone, language } = meeting;
  const path = `/m/${id}/${as}`;
  const seesNames = meeting.role !== 'viewer';
  const { linksAt = null, startsAt = null, linksAreOut } = live.mingling;

  const [keep] = useState(createRowKeeper);
  const { tables, seats } = live;
  const noTopic = t('mingling.noTopic');
  const rows = useMemo(
    () => keep(tableRows(withTopics(tables, noTopic), seats, personId)),
    [keep, tables, noTopic, seats, personId],
  );
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  }, [rows]);

  const tools = useMemo<MinglingTools>(
    () => ({
      ask,
      facilitates,
      takesPart,
      personId,
      people,
      now,
      path,
      as,
      timeZone,
      language,
      seesNames,
      linksAt,
      startsAt,
      linksAreOut,
      rows: () => latest.current,
    }),
    [
      ask,
      facilitates,
      takesPart,
      personId,
      people,
      now,
      path,
      as,
      timeZone,
      language,
      seesNames,
      linksAt,
      startsAt,
      linksAreOut,
    ],
  );
  return { tools, rows };
};
