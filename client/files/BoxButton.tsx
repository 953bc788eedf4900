import { Paperclip } from 'lucide-react';
import { IconButton } from '../ui/IconButton.tsx';
import { useFileDesk } from './file-desk.ts';

type BoxButtonProps = { sectionId: string; className?: string | undefined };

/** In a writing box: asks for files that become notes of its section. */
export const BoxButton = ({ sectionId, className }: BoxButtonProps) => {
  const desk = useFileDesk();
  return (
    desk && (
      <IconButton
        label={desk.askLabel}
        icon={<Paperclip aria-hidden="true" size={18} />}
        className={className}
        onClick={() => desk.ask({ kind: 'new', place: { section: sectionId } })}
      />
    )
  );
};
