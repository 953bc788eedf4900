import { useEffect, useState } from 'react';
import { onAnnounce } from './announcer.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

type Spoken = { readonly text: string; readonly count: number };

const silence: Spoken = { text: '', count: 0 };

/** The page's two live regions. Each sentence is a new element, so that the same one said twice is heard twice. */
export const Announcer = () => {
  const [polite, setPolite] = useState(silence);
  const [assertive, setAssertive] = useState(silence);

  useEffect(
    () =>
      onAnnounce((text, urgency) => {
        const say = (before: Spoken): Spoken => ({ text, count: before.count + 1 });
        if (urgency === 'polite') setPolite(say);
        else setAssertive(say);
      }),
    [],
  );

  return (
    <VisuallyHidden>
      <span role="status">
        <span key={polite.count}>{polite.text}</span>
      </span>
      <span role="alert">
        <span key={assertive.count}>{assertive.text}</span>
      </span>
    </VisuallyHidden>
  );
};
