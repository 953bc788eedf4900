import { useEffect } from 'react';

/** The live document tells what changes; this is for when it cannot, as behind a proxy that lets no sockets through. */
const REFRESH_MS = 60_000;

/** Reads anew now and then, and whenever somebody comes back to the page. */
export const useRefresh = (reload: () => void): void => {
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === 'visible') reload();
    };
    const timer = setInterval(refresh, REFRESH_MS);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [reload]);
};
