import { useEffect, useMemo, useRef, useState } from 'react';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { createRowKeeper } from './kept-rows.ts';
import { type TableRow, tableRows } from './table-row.ts';
import type { MinglingTools } from './tools.ts';

type Parts = { readonly tools: MinglingTools; readonly rows: readonly TableRow[] };

/** The rows of the page, and what they all need: both stay the same objects for as long as nothing in them changes. */
export const useMinglingTools = (live: MeetingLive): Parts => {
  const stage = useStage();
  const { ask, facilitates, takesPart, personId, people, now, as, meeting } = stage;
  const { id, timeZone, language } = meeting;
  const path = `/m/${id}/${as}`;
  const seesNames = meeting.role !== 'viewer';
  const { linksAt = null, startsAt = null, linksAreOut } = live.mingling;

  const [keep] = useState(createRowKeeper);
  const { tables, seats } = live;
  const rows = useMemo(
    () => keep(tableRows(tables, seats, personId)),
    [keep, tables, seats, personId],
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
