import { useEffect } from 'react';
import type { As } from '../../shared/api/as.ts';
import { getNews } from '../api/news.ts';
import { deviceStorage } from '../find/device-storage.ts';
import { countNew } from './count-new.ts';
import { tellNewCounts } from './new-counts.ts';

/** Several notes that come one after another are counted once. */
const PAUSE_MS = 1000;

type NewsReaderProps = {
  meetingId: string;
  as: As;
  /** Counted again when this is another. */
  occasion?: number;
};

/** Counts what is new in one meeting, once the page is there and whenever somebody comes back to it. Shows nothing itself. */
export const NewsReader = ({ meetingId, as, occasion = 0 }: NewsReaderProps) => {
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const read = async (): Promise<void> => {
      try {
        const news = await getNews(meetingId, as, signal);
        // What cannot be read now stays as it was: nobody waits for it.
        if (news.ok) tellNewCounts(meetingId, countNew(news.value, deviceStorage()));
      } catch (cause) {
        if (!signal.aborted) throw cause;
      }
    };
    const timer = setTimeout(() => void read(), occasion === 0 ? 0 : PAUSE_MS);
    const onVisibility = (): void => {
      if (document.visibilityState === 'visible') void read();
    };
    document.addEventListener('visibilitychange', onVisibility, { signal });
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [meetingId, as, occasion]);
  return null;
};
