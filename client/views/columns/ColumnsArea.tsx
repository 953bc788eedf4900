import { use, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useText } from '../../i18n/text.ts';
import { later } from '../../ui/later.ts';
import { Optional } from '../../ui/Optional.tsx';
import { SeenContext } from '../../ui/seen.ts';
import { CarriedContext, createCarriedStore } from './carried.ts';
import { createGrip } from './grip.ts';
import { useNoteKeys } from './use-note-keys.ts';

const ColumnsHands = later(async () => (await import('./ColumnsHands.tsx')).ColumnsHands);

type ColumnsAreaProps = { className?: string | undefined; children: ReactNode };

/** Where notes are walked by arrows and carried from slot to slot; what carries them comes when they have been seen. */
export const ColumnsArea = ({ className, children }: ColumnsAreaProps) => {
  const t = useText();
  const areaRef = useRef<HTMLDivElement>(null);
  const [store] = useState(createCarriedStore);
  const isSeen = use(SeenContext);
  const [areWanted, setWanted] = useState(false);
  const grip = useMemo(() => createGrip(() => setWanted(true)), []);
  const walk = useNoteKeys(store, areaRef);

  const onKeyDown = (event: KeyboardEvent): void => {
    grip.press(event);
    // A note is about to be lifted: keys are for carrying it, once it is in the hand.
    if (!grip.isWaiting()) walk(event);
    else if (event.key !== 'Tab') event.preventDefault();
  };

  return (
    <CarriedContext value={store}>
      <div
        ref={areaRef}
        role="group"
        aria-label={t('columns.label')}
        className={className}
        onKeyDown={onKeyDown}
        onMouseDown={grip.press}
        onTouchStart={grip.press}
      >
        {children}
      </div>
      {(isSeen || areWanted) && (
        <Optional>
          <ColumnsHands store={store} areaRef={areaRef} grip={grip} />
        </Optional>
      )}
    </CarriedContext>
  );
};
