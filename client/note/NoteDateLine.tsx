import { Optional } from '../ui/Optional.tsx';
import { later } from '../ui/later.ts';

const DateLine = later(async () => (await import('./DateLine.tsx')).DateLine);

/** When what the note tells of was, or will be; fetched for boards whose notes have dates. */
export const NoteDateLine = ({ date }: { date: string | undefined }) =>
  date !== undefined && (
    <Optional>
      <DateLine date={date} />
    </Optional>
  );
