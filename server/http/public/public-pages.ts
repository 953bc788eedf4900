import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../../shared/lib/language.ts';
import { DEFAULT_TIME_ZONE } from '../../../shared/lib/zoned-time.ts';
import { toAtom } from '../../exports/atom.ts';
import { toCalendar } from '../../exports/calendar.ts';
import { escapeMarkup } from '../../exports/escape.ts';
import { toHtml } from '../../exports/html.ts';
import { longDate } from '../../exports/words.ts';
import { PAGE_POLICY, PAGE_STYLE } from '../../exports/page-style.ts';
import {
  type PublicView,
  readPublicView,
  type ToldBoard,
} from '../../facilitation/publishing/public-view.ts';
import { closingOfBoard } from '../../facilitation/closing.ts';
import { sendProblem } from '../problems.ts';
import type { Services } from '../services.ts';
import { closingEvents, eventsOf } from './calendars.ts';
import { deskPage } from './desk-page.ts';
import { feedOf } from './feeds.ts';
import { picturePath } from './pictures.ts';
import { publicWords } from './words.ts';

const LANGUAGE: Language = 'fi';

const languageOf = (view: PublicView): Language =>
  view.kind === 'network' ? LANGUAGE : (view.meeting?.language ?? LANGUAGE);

/** Where something public is read. */
type Address = { readonly key: string; readonly page: string; readonly origin: string };

/** Asked for anew each time, but sent only when it is another than the one that the reader has. */
const send = (
  request: FastifyRequest,
  reply: FastifyReply,
  { type, body, status = 200 }: { type: string; body: string; status?: number },
): FastifyReply => {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  reply
    .header('cache-control', 'no-cache')
    .header('etag', tag)
    .header('x-robots-tag', 'noindex')
    .header('content-security-policy', PAGE_POLICY)
    .type(type);
  if (status === 200 && request.headers['if-none-match'] === tag) return reply.code(304).send();
  return reply.code(status).send(body);
};

const goneBody = (): string => {
  const words = publicWords(LANGUAGE);
  const others = (['sv', 'en'] as const).map(
    (language) => `<p lang="${language}">${publicWords(language).goneMeaning}</p>`,
  );
  return [
    `<!doctype html><html lang="${LANGUAGE}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${words.gone}</title><style>${PAGE_STYLE}</style></head>`,
    `<body><main><h1>${words.gone}</h1><p>${words.goneMeaning}</p>${others.join('')}</main></body></html>`,
  ].join('\n');
};

type Footer = Services['config']['footer'];

/** Until when one can add to the board, which is by joining, or since when not any more. */
const openUntilLine = (view: PublicView): string => {
  if (view.kind !== 'board' || view.meeting === null) return '';
  const { language, timeZone } = view.meeting;
  const { at, isOpen } = closingOfBoard(view.board.listed, view.meeting);
  if (at === null) return '';
  const date = longDate(at, language, timeZone);
  const words = publicWords(language);
  return `<p class="about">${escapeMarkup((isOpen ? words.openUntil : words.closedSince)(date))}</p>`;
};

const footOf = (
  view: PublicView,
  { page, footer }: { readonly page: string; readonly footer: Footer },
): string => {
  const words = publicWords(languageOf(view));
  const hasCalendar = view.kind === 'network' || view.meeting !== null;
  const links: readonly (readonly [href: string, label: string])[] = [
    [`${page}/feed.atom`, words.feed],
    ...(hasCalendar ? [[`${page}/calendar.ics`, words.calendar] as const] : []),
    [footer.privacyUrl ?? '/privacy', words.privacy],
    [footer.accessibilityUrl ?? '/accessibility', words.accessibility],
  ];
  const items = links.map(
    ([href, label]) => `<li><a href="${escapeMarkup(href)}">${label}</a></li>`,
  );
  return `<footer>${openUntilLine(view)}<nav aria-label="${words.more}"><ul>${items.join('')}</ul></nav></footer>`;
};

const headOf = (page: string): string =>
  `<link rel="alternate" type="application/atom+xml" href="${escapeMarkup(`${page}/feed.atom`)}">`;

/** What is read without joining, without a script, and without anybody's name that was not promised to be public. */
export const registerPublicPages = (
  app: FastifyInstance,
  { facilitation, config, now }: Services,
): void => {
  const originOf = (request: FastifyRequest): string =>
    config.publicUrl ?? `${request.protocol}://${request.host}`;

  const pageBody = (view: PublicView, { page, key }: Address): string | null => {
    const language = languageOf(view);
    const extras = {
      head: headOf(page),
      pictureAt: (hash: string) => picturePath(key, hash),
      foot: footOf(view, { page, footer: config.footer }),
    };
    switch (view.kind) {
      case 'board': {
        const { board, meeting, writers } = view;
        return toHtml(
          {
            title: board.exported.title,
            of: meeting?.title ?? facilitation.network.name,
            meeting: null,
            language,
            timeZone: meeting?.timeZone ?? DEFAULT_TIME_ZONE,
            madeAt: now(),
            boards: [board.exported],
            writers: board.exported.namesSince === null ? null : writers,
          },
          extras,
        );
      }
      case 'network': {
        const { name, meetings, boards, groups } = view;
        return deskPage({ name, language, now: now(), meetings, boards, groups, ...extras });
      }
      // Facilitators read their boards as facilitators; of those there is only the feed.
      case 'meeting':
        return null;
    }
  };

  const serve = (
    path: string,
    type: string,
    bodyOf: (view: PublicView, address: Address) => string | null,
  ): void => {
    app.get<{ Params: { key: string } }>(path, async (request, reply) => {
      const origin = originOf(request);
      const { key } = request.params;
      const view = await readPublicView(facilitation, key);
      const body = view && bodyOf(view, { key, page: `${origin}/p/${key}`, origin });
      if (body !== null) return send(request, reply, { type, body });
      if (!type.startsWith('text/html')) return sendProblem(reply, { problem: 'not-found' });
      return send(request, reply, { type, body: goneBody(), status: 404 });
    });
  };

  serve('/p/:key', 'text/html; charset=utf-8', pageBody);
  serve('/p/:key/feed.atom', 'application/atom+xml; charset=utf-8', (view, { page, origin }) =>
    toAtom(
      feedOf(view, {
        origin,
        page,
        language: languageOf(view),
        networkName: facilitation.network.name,
        now: now(),
      }),
    ),
  );
  serve('/p/:key/calendar.ics', 'text/calendar; charset=utf-8', (view, { page, origin }) => {
    const place = { host: new URL(origin).hostname, address: page };
    const closing = ({ listed, secret }: ToldBoard, language: Language) =>
      closingEvents(listed, {
        ...place,
        address: secret === null ? page : `${origin}/p/${secret}`,
        language,
      });
    if (view.kind === 'network') {
      const events = [
        ...view.meetings.flatMap((meeting) => eventsOf(meeting, place)),
        ...view.boards.flatMap((board) => closing(board, LANGUAGE)),
      ];
      return toCalendar({ name: facilitation.network.name, events });
    }
    if (view.meeting === null) return null;
    const { title, language } = view.meeting;
    const boards = view.kind === 'board' ? [view.board] : view.boards;
    return toCalendar({
      name: title,
      events: [
        ...eventsOf(view.meeting, place),
        ...boards.flatMap((board) => closing(board, language)),
      ],
    });
  });
};
