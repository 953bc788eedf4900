import type { As } from '../../shared/api/as.ts';
import { later } from '../ui/later.ts';
import { Optional } from '../ui/Optional.tsx';

const NewsReader = later(async () => (await import('./NewsReader.tsx')).NewsReader);

/** Has what is new in a meeting counted, after all that one came for. */
export const News = (props: { meetingId: string; as: As; occasion?: number }) => (
  <Optional>
    <NewsReader {...props} />
  </Optional>
);
