import type { LinkPurpose } from '../../../directory/directory.ts';
import type { VideoLink } from '../../../directory/records.ts';
import { flag, integer, integerOrNull, type Sql, text, textOrNull } from '../sql.ts';

const listVideoLinks = (sql: Sql, { meetingId, purpose }: LinkPurpose): readonly VideoLink[] =>
  sql(
    `SELECT url, holder, isOwn, showAt FROM videoLinks
     WHERE meeting = ? AND purpose = ? AND replacedBy IS NULL ORDER BY id`,
  )
    .all(meetingId, purpose)
    .map((row) => ({
      url: text(row, 'url'),
      holder: textOrNull(row, 'holder'),
      isOwn: flag(row, 'isOwn'),
      showAt: integerOrNull(row, 'showAt'),
    }));

const countOf = (sql: Sql, meetingId: string): number =>
  integer(
    sql('SELECT count(*) AS n FROM videoLinks WHERE meeting = ? AND replacedBy IS NULL').get(
      meetingId,
    ) ?? { n: 0 },
    'n',
  );

const insertVideoLink = (
  sql: Sql,
  of: LinkPurpose & { readonly deal: string | null },
  link: VideoLink,
): void => {
  sql(
    `INSERT INTO videoLinks (meeting, purpose, holder, isOwn, url, showAt, addedBy)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(of.meetingId, of.purpose, link.holder, Number(link.isOwn), link.url, link.showAt, of.deal);
};

/** Only the last replacement is taken back: what an earlier one took out is nobody's any more. */
const forgetReplaced = (sql: Sql, { meetingId, purpose }: LinkPurpose): void => {
  sql('DELETE FROM videoLinks WHERE meeting = ? AND purpose = ? AND replacedBy IS NOT NULL').run(
    meetingId,
    purpose,
  );
};

const addVideoLinks = (
  sql: Sql,
  args: LinkPurpose & { urls: readonly string[]; replace: boolean; most: number; deal: string },
): number | null => {
  const known = listVideoLinks(sql, args);
  const gone = args.replace ? known.filter(({ holder }) => holder === null) : [];
  const stay = new Set(known.filter((link) => !gone.includes(link)).map(({ url }) => url));
  const fresh = [...new Set(args.urls)].filter((url) => !stay.has(url));
  if (countOf(sql, args.meetingId) - gone.length + fresh.length > args.most) return null;
  if (args.replace) {
    forgetReplaced(sql, args);
    sql(
      `UPDATE videoLinks SET replacedBy = ?
       WHERE meeting = ? AND purpose = ? AND holder IS NULL AND replacedBy IS NULL`,
    ).run(args.deal, args.meetingId, args.purpose);
  }
  for (const url of fresh) {
    insertVideoLink(sql, args, { url, holder: null, isOwn: false, showAt: null });
  }
  const before = new Set(known.map(({ url }) => url));
  return fresh.filter((url) => !before.has(url)).length;
};

const dealVideoLinks = (
  sql: Sql,
  args: LinkPurpose & { holders: readonly string[] },
): readonly VideoLink[] => {
  const have = new Set(listVideoLinks(sql, args).map(({ holder }) => holder));
  for (const holder of args.holders) {
    if (have.has(holder)) continue;
    const { changes } = sql(
      `UPDATE videoLinks SET holder = ?1 WHERE id =
         (SELECT min(id) FROM videoLinks
          WHERE meeting = ?2 AND purpose = ?3 AND holder IS NULL AND replacedBy IS NULL)`,
    ).run(holder, args.meetingId, args.purpose);
    if (changes === 0) break;
    have.add(holder);
  }
  return listVideoLinks(sql, args);
};

const setOwnVideoLink = (
  sql: Sql,
  args: LinkPurpose & {
    holder: string;
    url: string | null;
    showAt: number | null;
    deal: string | null;
  },
): void => {
  const { meetingId, purpose, holder, url, showAt, deal } = args;
  if (deal !== null) {
    forgetReplaced(sql, args);
    sql(
      `UPDATE videoLinks SET replacedBy = ?
       WHERE meeting = ? AND purpose = ? AND holder = ? AND isOwn = 1 AND replacedBy IS NULL`,
    ).run(deal, meetingId, purpose, holder);
  } else {
    sql(
      'DELETE FROM videoLinks WHERE meeting = ? AND purpose = ? AND holder = ? AND isOwn = 1',
    ).run(meetingId, purpose, holder);
  }
  if (url !== null) insertVideoLink(sql, args, { url, holder, isOwn: true, showAt });
};

/** What was dealt out since stays where it is; what was replaced comes back before later links. */
const undoVideoLinks = (
  sql: Sql,
  { meetingId, purpose, deal }: LinkPurpose & { deal: string },
): { removed: number; restored: number } => {
  const removed = sql(
    `DELETE FROM videoLinks WHERE meeting = ? AND purpose = ? AND addedBy = ?
     AND (holder IS NULL OR isOwn = 1) AND replacedBy IS NULL`,
  ).run(meetingId, purpose, deal);
  // What has been pasted again meanwhile is there already.
  sql(
    `DELETE FROM videoLinks WHERE meeting = ?1 AND purpose = ?2 AND replacedBy = ?3 AND url IN (
       SELECT url FROM videoLinks WHERE meeting = ?1 AND purpose = ?2 AND replacedBy IS NULL)`,
  ).run(meetingId, purpose, deal);
  const restored = sql(
    'UPDATE videoLinks SET replacedBy = NULL WHERE meeting = ? AND purpose = ? AND replacedBy = ?',
  ).run(meetingId, purpose, deal);
  return { removed: Number(removed.changes), restored: Number(restored.changes) };
};

const forgetVideoLinks = (sql: Sql, { meetingId, purpose }: LinkPurpose): void => {
  sql('DELETE FROM videoLinks WHERE meeting = ? AND purpose = ?').run(meetingId, purpose);
};

export const videoLinkOperations = {
  listVideoLinks,
  addVideoLinks,
  dealVideoLinks,
  setOwnVideoLink,
  undoVideoLinks,
  forgetVideoLinks,
};
