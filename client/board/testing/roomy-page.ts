import { vi } from 'vitest';

/**
 * A page in a test has no layout: here everything has room on an endless screen, so that views which show only what
 * is in sight show all. Frames come at once and far apart, so that whatever glides has arrived. `vi.restoreAllMocks`
 * takes it back.
 */
export const giveRoom = (): void => {
  const [width, height] = [6000, 6000];
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(
    new DOMRect(0, 0, width, height),
  );
  let now = 0;
  vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((run) => {
    now += 1000;
    run(now);
    return 0;
  });
};
