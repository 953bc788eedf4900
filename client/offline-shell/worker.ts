import { createShell } from './shell.ts';
import type { ShellFiles } from './shell.ts';

/** What a service worker's world has and a page's has not; TypeScript's own types of the two exclude each other. */
type LifeEvent = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type AskEvent = Event & {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
};
declare const self: {
  readonly location: Location;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskEvent) => void): void;
};

/** Written here by the build (scripts/vite-offline-shell.ts). */
declare const SHELL_FILES: ShellFiles;

const PATIENCE_MS = 4000;

const shell = createShell({
  ...SHELL_FILES,
  origin: self.location.origin,
  caches,
  fetch: (request) => fetch(request),
  patience: () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
});

self.addEventListener('install', (event) => {
  event.waitUntil(shell.fill().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(shell.dropOld().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const answer = shell.answer(event.request);
  if (answer) event.respondWith(answer);
});
