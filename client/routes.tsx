import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { isAs } from '../shared/api/as.ts';
import { BoardFrame } from './frame/BoardFrame.tsx';
import { LoadingPage } from './frame/LoadingPage.tsx';
import { AllTexts } from './i18n/AllTexts.tsx';
import { later } from './ui/later.ts';

// What stands in a frame and what is a board come apart: whoever opens the one waits for nothing of the other.
const FramedPages = later(async () => (await import('./framed-pages.tsx')).FramedPages);
const FramedNotFound = later(async () => (await import('./framed-pages.tsx')).FramedNotFound);
const BoardPage = lazy(async () => ({
  default: (await import('./board-page/BoardPage.tsx')).BoardPage,
}));

type BoardPlace = { meetingId: string; as: string; boardId: string };

/** The board takes the whole window. */
const BoardRoute = ({ meetingId, as, boardId }: BoardPlace) =>
  isAs(as) ? (
    <Suspense fallback={<LoadingPage />}>
      <AllTexts>
        <BoardFrame>
          <BoardPage key={`${boardId}/${as}`} meetingId={meetingId} as={as} boardId={boardId} />
        </BoardFrame>
      </AllTexts>
    </Suspense>
  ) : (
    <FramedNotFound />
  );

/** Which page an address shows. The role stands in the address, so that two tabs keep two roles over a reload. */
export const Routes = () => (
  <Suspense fallback={<LoadingPage />}>
    <Switch>
      <Route path="/m/:meetingId/:as/b/:boardId">{(place) => <BoardRoute {...place} />}</Route>
      <Route component={FramedPages} />
    </Switch>
  </Suspense>
);
