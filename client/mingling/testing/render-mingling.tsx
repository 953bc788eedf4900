import { act, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import type { Role } from '../../../shared/access/actor.ts';
import type { PersonAnswer } from '../../../shared/api/people.ts';
import { LanguageProvider } from '../../i18n/LanguageProvider.tsx';
import { english } from '../../i18n/testing/english.ts';
import type { Stage } from '../../meeting-stage/stage.ts';
import { StageProvider } from '../../meeting-stage/StageProvider.tsx';
import { createPeople } from '../../presence/people.ts';
import { Announcer } from '../../ui/Announcer.tsx';
import { ToastProvider } from '../../ui/ToastProvider.tsx';
import { Mingling } from '../Mingling.tsx';
import { answer, type MadeUpMeeting, MORNING } from './made-up.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

type Options = {
  readonly role?: Role;
  readonly people?: readonly PersonAnswer[];
  readonly now?: () => number;
};

/** Shows the page of tables in English as one of its people sees it. Call `remove` when done. */
export const renderMingling = (
  meeting: MadeUpMeeting,
  { role = 'participant', people: known = [], now = () => MORNING }: Options = {},
) => {
  const people = createPeople({ ask: async () => known, debounce: () => {} });
  people.learn(known);
  // As it would come by HTTP.
  const ask: Stage['ask'] = async (request) => JSON.parse(JSON.stringify(meeting.ask(request)));
  const fixed = {
    meeting: { ...answer, role },
    as: role,
    facilitates: role === 'facilitator',
    takesPart: role !== 'viewer',
    personId: 'me',
    people,
    ask,
    now,
    reload: () => {},
  };

  const Staged = () => {
    const live = useSyncExternalStore(meeting.subscribe, meeting.live);
    return (
      <StageProvider stage={{ ...fixed, live }}>
        <Mingling />
      </StageProvider>
    );
  };

  const page = document.body.appendChild(document.createElement('div'));
  const root = createRoot(page);
  act(() =>
    root.render(
      <LanguageProvider initial={english}>
        <ToastProvider>
          <Staged />
        </ToastProvider>
        <Announcer />
      </LanguageProvider>,
    ),
  );
  return {
    page,
    remove: () => {
      act(() => root.unmount());
      page.remove();
    },
  };
};
