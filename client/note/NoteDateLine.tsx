import { lazy } from 'react';
import { Optional } from '../ui/Optional.tsx';

const DateLine = lazy(async () => ({ default: (await import('./DateLine.tsx')).DateLine }));

/** When what the note tells of was, or will be; fetched for boards whose notes have dates. */
export const NoteDateLine = ({ date }: { date: string | undefined }) =>
  date !== undefined && (
    <Optional>
      <DateLine date={date} />
    </Optional>
  );
