import { act } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { MeetingCommandRequest } from '../../../shared/api/commands/all.ts';
import type { MeetingAnswer } from '../../../shared/api/meetings.ts';
import type { PersonAnswer } from '../../../shared/api/people.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { ProblemKind } from '../../api/problem.ts';
import { LanguageProvider } from '../../i18n/LanguageProvider.tsx';
import { english } from '../../i18n/testing/english.ts';
import type { MeetingLive } from '../../meeting-document/meeting-live.ts';
import { createPeople } from '../../presence/people.ts';
import { Announcer } from '../../ui/Announcer.tsx';
import { ToastProvider } from '../../ui/ToastProvider.tsx';
import type { Stage } from '../stage.ts';
import { StageProvider } from '../StageProvider.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const MEETING: MeetingAnswer = {
  id: 'm',
  title: 'Verkkoklinikka',
  description: '',
  language: 'fi',
  timeZone: 'Europe/Helsinki',
  startsAt: null,
  endsAt: null,
  openUntil: null,
  facilitators: [],
  state: 'live',
  role: 'facilitator',
  look: false,
  coordinator: false,
  participantId: 'kaisa',
  boards: [],
};

export type OnStageOptions = {
  readonly live: MeetingLive;
  readonly meeting?: Partial<MeetingAnswer>;
  /** Leads the meeting unless told otherwise. */
  readonly facilitates?: boolean;
  readonly people?: Readonly<Record<string, string>>;
  /** The server's clock. */
  readonly now?: () => number;
  /** What the server answers to a command; `{}` unless told otherwise. */
  readonly answer?: (request: MeetingCommandRequest) => unknown;
  /** Commands that the server refuses, by their type. */
  readonly refuses?: Readonly<Record<string, ProblemKind>>;
};

const person = (participantId: string, name: string): PersonAnswer => ({
  participantId,
  name,
  organisation: '',
  region: '',
});

/** Shows something of a made-up meeting on a page, in English, and hears what it asks of the server. */
export const renderOnStage = (options: OnStageOptions, children: ReactNode) => {
  const { facilitates = true, now = () => 0, people: names = {}, refuses = {} } = options;
  const { answer = () => ({}) } = options;
  const asked: MeetingCommandRequest[] = [];
  const people = createPeople({ ask: () => Promise.resolve([]), debounce: () => {} });
  people.learn(Object.entries(names).map(([id, name]) => person(id, name)));
  const stageWith = (live: MeetingLive): Stage => ({
    meeting: { ...MEETING, ...options.meeting, role: facilitates ? 'facilitator' : 'participant' },
    live,
    as: facilitates ? 'facilitator' : 'participant',
    facilitates,
    takesPart: true,
    personId: 'kaisa',
    people,
    ask: (request) => {
      asked.push(request);
      const kind = refuses[request.type];
      // As an answer comes over the network: trusted to be what was promised.
      return Promise.resolve(
        kind ? err({ kind }) : ok(JSON.parse(JSON.stringify(answer(request)))),
      );
    },
    now,
    reload: () => {},
  });
  const page = document.body.appendChild(document.createElement('div'));
  const root = createRoot(page);
  const show = (live: MeetingLive) =>
    act(async () =>
      root.render(
        <LanguageProvider initial={english}>
          <ToastProvider>
            <StageProvider stage={stageWith(live)}>{children}</StageProvider>
          </ToastProvider>
          <Announcer />
        </LanguageProvider>,
      ),
    );
  return {
    page,
    asked,
    /** The meeting as it is to begin with, and whenever it has changed. */
    show,
    remove: () => {
      act(() => root.unmount());
      page.remove();
    },
  };
};
