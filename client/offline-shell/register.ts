const register = (): void => {
  navigator.serviceWorker.register('/worker.js').catch(() => undefined);
};

/**
 * Lets a board be opened without a connection, from the second time on. Only a build has files to keep; browsers
 * allow it over https and on one's own machine, and without it everything else works the same.
 */
export const registerOfflineShell = (): void => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // The page itself comes first.
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
};
