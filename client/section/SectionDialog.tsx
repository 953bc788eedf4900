import { useEffect, useRef, useState } from 'react';
import { MAX_PROMPT_LENGTH, MAX_TITLE_LENGTH } from '../../shared/board/records/section.ts';
import type { Section } from '../../shared/board/records/section.ts';
import { createId } from '../../shared/lib/id.ts';
import { cleanLine, cleanText } from '../../shared/lib/text.ts';
import { rankAt } from '../../shared/views/columns.ts';
import type { Board } from '../board/board.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';

/** Adds a section after the last one. */
const addSection = (board: Board, words: { readonly title: string; readonly prompt: string }) => {
  const ids = board.store.sectionIds();
  const rank = rankAt(ids, ids.length, (id) => board.store.section(id)?.rank);
  return board.act({ name: 'section.add', args: { id: createId(), rank, ...words } });
};

type SectionDialogProps = {
  /** `null` for a section that is to be added. */
  section: Section | null;
  onClose: () => void;
};

/** The title and prompt of a section, new or old. */
export const SectionDialog = ({ section, onClose }: SectionDialogProps) => {
  const t = useText();
  const board = useBoard();
  const [title, setTitle] = useState(section?.title ?? '');
  const [prompt, setPrompt] = useState(section?.prompt ?? '');
  const [tried, setTried] = useState(false);
  const titleRef = useRef<HTMLInputElement>(null);
  const missing = cleanLine(title) === '';

  // The dialog itself begins at its close button; one who adds a section came to write.
  useEffect(() => titleRef.current?.focus(), []);

  const save = () => {
    setTried(true);
    if (missing) return;
    const words = { title: cleanLine(title), prompt: cleanText(prompt).trim() };
    if (section) board.act({ name: 'section.edit', args: { id: section.id, ...words } });
    else addSection(board, words);
    onClose();
  };

  return (
    <Dialog
      title={t(section ? 'columns.editSection' : 'columns.addSection')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" form="section-words">
            {t(section ? 'common.save' : 'columns.addSection')}
          </Button>
        </>
      }
    >
      <form
        id="section-words"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Stack>
          <TextField
            label={t('columns.sectionTitle')}
            value={title}
            maxLength={MAX_TITLE_LENGTH}
            error={tried && missing ? t('columns.sectionTitleMissing') : null}
            ref={titleRef}
            onValue={setTitle}
          />
          <TextArea
            label={t('columns.prompt')}
            hint={t('columns.promptHint')}
            value={prompt}
            maxLength={MAX_PROMPT_LENGTH}
            onValue={setPrompt}
          />
        </Stack>
      </form>
    </Dialog>
  );
};
