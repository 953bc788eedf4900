import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { SectionFormLater } from './SectionFormLater.tsx';
import { useSectionDeeds } from './use-section-deeds.ts';

/** Adds a section at the end: nothing is on the board before it has a title. */
export const AddSection = () => {
  const t = useText();
  const deeds = useSectionDeeds();
  const [isOpen, setOpen] = useState(false);
  const boxRef = useRef<HTMLDivElement>(null);

  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => boxRef.current?.querySelector('button')?.focus());
  };

  return (
    <div ref={boxRef}>
      {isOpen ? (
        <SectionFormLater
          title=""
          prompt=""
          onSave={(words) => {
            deeds.add(words);
            close();
          }}
          onCancel={close}
        />
      ) : (
        <Button
          look="quiet"
          icon={<Plus aria-hidden="true" size={18} />}
          onClick={() => setOpen(true)}
        >
          {t('columns.addSection')}
        </Button>
      )}
    </div>
  );
};
