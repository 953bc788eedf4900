import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { isAs } from '../shared/api/as.ts';
import { Frame } from './frame/Frame.tsx';
import { LoadingPage } from './frame/LoadingPage.tsx';
import { NotFoundPage } from './frame/NotFoundPage.tsx';
import { GatheringTexts } from './i18n/GatheringTexts.tsx';
import { CodePage } from './join/CodePage.tsx';
import { ContinuePage } from './join/ContinuePage.tsx';
import { JoinPage } from './join/JoinPage.tsx';

// Joining is here at once, for it is where people wait; every other page comes when it is asked for.
const HomePage = lazy(async () => ({ default: (await import('./home/HomePage.tsx')).HomePage }));
const MeetingPage = lazy(async () => ({
  default: (await import('./meeting/MeetingPage.tsx')).MeetingPage,
}));
const TablesPage = lazy(async () => ({
  default: (await import('./mingling/TablesPage.tsx')).TablesPage,
}));
const TowerPage = lazy(async () => ({
  default: (await import('./tower/TowerPage.tsx')).TowerPage,
}));
const GroupsPage = lazy(async () => ({
  default: (await import('./groups/GroupsPage.tsx')).GroupsPage,
}));
const LibraryPage = lazy(async () => ({
  default: (await import('./templates/LibraryPage.tsx')).LibraryPage,
}));
const DeskPage = lazy(async () => ({ default: (await import('./desk/DeskPage.tsx')).DeskPage }));
const PrivacyPage = lazy(async () => ({
  default: (await import('./legal/PrivacyPage.tsx')).PrivacyPage,
}));
const AccessibilityPage = lazy(async () => ({
  default: (await import('./legal/AccessibilityPage.tsx')).AccessibilityPage,
}));
const FeedbackPage = lazy(async () => ({
  default: (await import('./legal/FeedbackPage.tsx')).FeedbackPage,
}));

/** Pages that come when they are asked for, with the texts that only they need. */
const OtherPages = () => (
  <Switch>
    <Route path="/" component={HomePage} />
    <Route path="/desk" component={DeskPage} />
    <Route path="/privacy">
      <GatheringTexts>
        <PrivacyPage />
      </GatheringTexts>
    </Route>
    <Route path="/accessibility">
      <GatheringTexts>
        <AccessibilityPage />
      </GatheringTexts>
    </Route>
    <Route path="/feedback">
      <GatheringTexts>
        <FeedbackPage />
      </GatheringTexts>
    </Route>
    <Route path="/m/:meetingId/:as/tables">
      {({ meetingId, as }) =>
        isAs(as) ? (
          <TablesPage key={`${meetingId}/${as}`} meetingId={meetingId} as={as} />
        ) : (
          <NotFoundPage />
        )
      }
    </Route>
    <Route path="/m/:meetingId/:as">
      {({ meetingId, as }) =>
        isAs(as) ? (
          <MeetingPage key={`${meetingId}/${as}`} meetingId={meetingId} as={as} />
        ) : (
          <NotFoundPage />
        )
      }
    </Route>
    <Route path="/m/:meetingId/:as/templates">
      {({ meetingId, as }) =>
        isAs(as) ? (
          <LibraryPage key={`${meetingId}/${as}`} meetingId={meetingId} as={as} />
        ) : (
          <NotFoundPage />
        )
      }
    </Route>
    <Route path="/m/:meetingId/:as/tower">
      {({ meetingId, as }) =>
        isAs(as) ? (
          <TowerPage key={`${meetingId}/${as}`} meetingId={meetingId} as={as} />
        ) : (
          <NotFoundPage />
        )
      }
    </Route>
    <Route path="/m/:meetingId/:as/groups/:breakoutId">
      {({ meetingId, as, breakoutId }) =>
        isAs(as) ? (
          <GroupsPage
            key={`${meetingId}/${as}`}
            meetingId={meetingId}
            as={as}
            breakoutId={breakoutId}
          />
        ) : (
          <NotFoundPage />
        )
      }
    </Route>
    <Route>
      <NotFoundPage />
    </Route>
  </Switch>
);

/** Every page but a board: they stand in one frame. */
export const FramedPages = () => (
  <Frame>
    <Suspense fallback={<LoadingPage />}>
      <Switch>
        <Route path="/join" component={JoinPage} />
        <Route path="/code" component={CodePage} />
        <Route path="/continue" component={ContinuePage} />
        <Route>
          <GatheringTexts>
            <OtherPages />
          </GatheringTexts>
        </Route>
      </Switch>
    </Suspense>
  </Frame>
);

/** A board's address that nobody has made. */
export const FramedNotFound = () => (
  <Frame>
    <NotFoundPage />
  </Frame>
);
