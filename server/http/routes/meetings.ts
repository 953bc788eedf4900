import {
  type CreatedMeetingAnswer,
  createdMeetingAnswer,
  createMeetingRequest,
  duplicateMeetingRequest,
  linksAnswer,
  type MeetingAnswer,
  meetingAnswer,
} from '../../../shared/api/meetings.ts';
import { createId } from '../../../shared/lib/id.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { boardOfTemplate } from '../../../shared/templates/content.ts';
import { findDevice } from '../../directory/authenticate.ts';
import { boardAccess } from '../../directory/board-access.ts';
import type { NewMeeting } from '../../directory/directory.ts';
import type { Board } from '../../directory/records.ts';
import { findTemplateContent } from '../../facilitation/board-content.ts';
import { createBoard } from '../../facilitation/create-board.ts';
import { type CreatedMeeting, createMeeting } from '../../facilitation/create-meeting.ts';
import { deleteMeeting } from '../../facilitation/delete-meeting.ts';
import { duplicateMeeting } from '../../facilitation/duplicate-meeting.ts';
import { planBoard } from '../../facilitation/library/plan-board.ts';
import { promiseOf } from '../../facilitation/promise.ts';
import { type Refusal, refuse, refuseField } from '../../facilitation/refusal.ts';
import { namesOfFacilitators } from '../../facilitation/who-leads.ts';
import type { CookieChange } from '../cookies.ts';
import { toBoardCard } from '../board-card.ts';
import { linkTo, toLinksAnswer } from '../links-answer.ts';
import { arriving, toldDetails } from '../newcomer.ts';
import { tellOfPerson } from '../person-answer.ts';
import {
  facilitatorRoute,
  type Incoming,
  type InMeeting,
  meetingRoute,
  nothing,
  openRoute,
  type Route,
} from '../route.ts';
import type { Services } from '../services.ts';

const created = (
  { meeting, secrets }: CreatedMeeting,
  { origin }: Incoming,
): CreatedMeetingAnswer => {
  const { facilitator, participant, viewer, code } = secrets;
  return {
    id: meeting.id,
    title: meeting.title,
    code,
    keys: { facilitator, participant, viewer },
    links: {
      facilitator: linkTo(origin, facilitator),
      participant: linkTo(origin, participant),
      viewer: linkTo(origin, viewer),
    },
  };
};

type Creator = {
  readonly creator: NewMeeting['creator'];
  readonly cookies: readonly CookieChange[];
};

const NOBODY: Creator = { creator: null, cookies: [] };

/**
 * A browser's sender becomes a facilitator at once; a program uses the key that it is answered, and a coordinator
 * who is nobody yet leads the meeting without becoming a person without a name.
 */
const creatorOf = async (
  services: Services,
  { facts }: Incoming,
  name: string | undefined,
): Promise<Creator> => {
  if (facts.bearer !== null) return NOBODY;
  const isKnown = name !== undefined || (await findDevice(services, facts)) !== null;
  if (!isKnown && (await services.authenticator.coordinator(facts)) !== null) return NOBODY;
  const { newcomer, cookies } = await arriving(services, facts, toldDetails({ name }));
  return { creator: { newcomer, sessionId: createId() }, cookies };
};

/** Coordinators always; others where everybody may, up to so many an hour. */
const checkCreation = async (
  { config, authenticator, creations, metrics }: Services,
  { facts, address }: Incoming,
  isOpen = config.createMeetings === 'open',
): Promise<Result<null, Refusal>> => {
  if ((await authenticator.coordinator(facts)) !== null) return ok(null);
  if (!isOpen) return refuse('key-needed');
  const taken = await creations.take(address);
  if (taken.ok) return ok(null);
  metrics.turnedAway('meetings');
  return err({ problem: 'too-many-meetings', retryAfterS: taken.waitS });
};

const isVisible = (board: Board): boolean => board.removedAt === null;

const readMeeting = async (
  { directory }: Services,
  { session, meeting }: InMeeting,
): Promise<MeetingAnswer> => {
  const [boards, facilitators] = await Promise.all([
    directory.listBoards(meeting.id),
    namesOfFacilitators({ directory }, { session, meeting }),
  ]);
  const { stateSince: _, revision: _count, revisedAt: _at, ...fields } = meeting;
  return {
    ...fields,
    openUntil: promiseOf(meeting),
    facilitators,
    role: session.role,
    look: session.look,
    coordinator: session.coordinator,
    participantId: session.personId,
    boards: boards.filter(isVisible).flatMap((board) => {
      const { access, role } = boardAccess(session, board, meeting);
      return access === 'none' ? [] : [toBoardCard(board, { access, role })];
    }),
    ...(session.role === 'facilitator' && {
      removedBoards: boards.flatMap(({ id, title, noteCount, removedAt, meetingId }) =>
        removedAt === null || (meetingId === null && !session.coordinator)
          ? []
          : [{ id, title, noteCount, removedAt }],
      ),
    }),
  };
};

/** A coordinator has no session of the meeting; what they write there still stands under a name. */
const introduceCoordinator = async (
  services: Services,
  { session, meeting }: InMeeting,
): Promise<void> => {
  if (!session.coordinator || session.look) return;
  const { personId } = session;
  const member = { meetingId: meeting.id, personId, now: services.now() };
  const isNew = await services.directory.addMember(member);
  if (isNew) await tellOfPerson(services, personId, [meeting.id]);
};

/** Meetings: making, reading, copying and deleting them, and the ways in. */
export const meetingRoutes = (services: Services): Route[] => [
  openRoute({
    method: 'POST',
    path: '/api/meetings',
    summary: 'Creates a meeting',
    status: 201,
    body: createMeetingRequest,
    answer: createdMeetingAnswer,
    refusals: ['key-needed', 'too-many-meetings', 'limit-reached'],
    handle: async (incoming, { template, name, startsAt, endsAt, ...fields }) => {
      const allowed = await checkCreation(services, incoming);
      if (!allowed.ok) return allowed;
      const { directory, facilitation } = services;
      const { language } = fields;
      const content =
        template === undefined
          ? null
          : await findTemplateContent(directory, {
              template,
              language,
              withSaved: (await services.authenticator.coordinator(incoming.facts)) !== null,
            });
      if (template !== undefined && content === null) {
        return refuseField('template', 'no such template');
      }
      const { creator, cookies } = await creatorOf(services, incoming, name);
      const meeting = await createMeeting(
        facilitation,
        { ...fields, description: '', startsAt: startsAt ?? null, endsAt: endsAt ?? null },
        creator,
      );
      if (content !== null) {
        const { id: meetingId } = meeting.meeting;
        const board = await createBoard(facilitation, {
          meetingId,
          content: boardOfTemplate(content, () => createId()),
          afterwards: content.afterwards,
        });
        await planBoard(facilitation, { meetingId, board, template: content });
      }
      return ok({ body: created(meeting, incoming), cookies });
    },
  }),
  meetingRoute(services, {
    method: 'GET',
    path: '/api/meetings/:meetingId',
    summary: 'The meeting and its boards, as the sender may see them',
    body: nothing,
    answer: meetingAnswer,
    handle: async (context) => {
      await introduceCoordinator(services, context);
      return ok({ body: await readMeeting(services, context) });
    },
  }),
  facilitatorRoute(services, {
    method: 'DELETE',
    path: '/api/meetings/:meetingId',
    summary: 'Deletes the meeting with all its boards and notes for good',
    status: 204,
    body: nothing,
    answer: nothing,
    handle: async ({ meeting }) => {
      await deleteMeeting(services.facilitation, meeting.id);
      return ok({ body: undefined });
    },
  }),
  facilitatorRoute(services, {
    method: 'POST',
    path: '/api/meetings/:meetingId/duplicate',
    summary:
      'A new meeting as this one was prepared: boards, programme, mingling, themes and groups; without notes and people',
    status: 201,
    body: duplicateMeetingRequest,
    answer: createdMeetingAnswer,
    refusals: ['too-many-meetings'],
    handle: async (context, { title, startsAt }) => {
      const allowed = await checkCreation(services, context, true);
      if (!allowed.ok) return allowed;
      const { creator, cookies } = await creatorOf(services, context, undefined);
      const copy = { original: context.meeting, title, startsAt, creator };
      const meeting = await duplicateMeeting(services.facilitation, copy);
      return ok({ body: created(meeting, context), cookies });
    },
  }),
  facilitatorRoute(services, {
    method: 'GET',
    path: '/api/meetings/:meetingId/links',
    summary: 'The links and the code, and who came by them',
    body: nothing,
    answer: linksAnswer,
    handle: async ({ meeting, origin }) => {
      const { directory } = services;
      const [links, arrivals] = await Promise.all([
        directory.listLinks(meeting.id),
        directory.listArrivals(meeting.id),
      ]);
      return ok({ body: toLinksAnswer(links, arrivals, origin) });
    },
  }),
];
