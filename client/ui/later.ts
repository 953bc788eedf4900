import { type ComponentType, lazy } from 'react';
import { patiently } from './patiently.ts';

/**
 * A part of a page that comes when it is first shown. A line that is away for a moment must not take the page around it
 * down, so it is fetched until it comes. Pages and views use `lazy` itself: they say at once that they did not come.
 *
 * @throws to the nearest error boundary, when the tries of `patiently` are used up.
 */
export const later = <Props>(fetchPart: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await patiently(fetchPart) }));
