import { CalendarPlus, Copy, Download, ExternalLink, FolderArchive } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import {
  archivePath,
  calendarPath,
  exportPath,
  getExportText,
  type Exported,
} from '../api/exports.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useTask } from '../api/use-task.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FileLink } from '../ui/FileLink.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

type ExportDialogProps = {
  exported: Exported;
  /** Viewers see no names, and hand none out. */
  seesNames: boolean;
  /** What facilitators may do besides. */
  children?: ReactNode;
  onClose: () => void;
};

/** Where the comma is a decimal sign, spreadsheets expect semicolons between cells. */
const SEPARATORS = { fi: 'semicolon', sv: 'semicolon', en: 'comma' } as const;

/** A board or a meeting, to take along: as a page, a sheet or text, with or without names. */
export const ExportDialog = ({ exported, seesNames, children, onClose }: ExportDialogProps) => {
  const t = useText();
  const { language } = useLanguage();
  const [withNames, setWithNames] = useState(false);
  /** What the clipboard did not take, to be copied by hand. */
  const [byHand, setByHand] = useState<string | null>(null);
  const { busy, problem, run } = useTask();
  const asked = { names: withNames ? 'yes' : 'no', language } as const;

  const copy = async () => {
    const text = await run(() => getExportText(exported, asked));
    if (!text.ok) return;
    try {
      await navigator.clipboard.writeText(text.value);
      setByHand(null);
      announce(t('common.copied'));
    } catch {
      setByHand(text.value);
    }
  };

  return (
    <Dialog title={t('out.title')} onClose={onClose}>
      <Stack>
        <p>{exported.boardId === null ? t('out.meetingIntro') : t('out.boardIntro')}</p>
        {seesNames && (
          <Checkbox
            label={t('out.names')}
            hint={t('out.namesHint')}
            checked={withNames}
            onChecked={setWithNames}
          />
        )}
        <Stack row gap={2}>
          <FileLink
            look="primary"
            href={exportPath(exported, { ...asked, format: 'html', show: 'yes' })}
            icon={<ExternalLink aria-hidden="true" size={16} />}
          >
            {t('out.open')}
            <VisuallyHidden> {t('out.newTab')}</VisuallyHidden>
          </FileLink>
          <FileLink
            save
            href={exportPath(exported, { ...asked, format: 'html' })}
            icon={<Download aria-hidden="true" size={16} />}
          >
            {t('out.savePage')}
          </FileLink>
          <FileLink
            save
            href={exportPath(exported, {
              ...asked,
              format: 'csv',
              separator: SEPARATORS[language],
            })}
            icon={<Download aria-hidden="true" size={16} />}
          >
            {t('out.saveSheet')}
          </FileLink>
          {exported.boardId === null && (
            <FileLink
              save
              href={archivePath(exported, { ...asked, separator: SEPARATORS[language] })}
              icon={<FolderArchive aria-hidden="true" size={16} />}
            >
              {t('out.saveArchive')}
            </FileLink>
          )}
          {exported.boardId === null && (
            <FileLink
              save
              href={calendarPath(exported)}
              icon={<CalendarPlus aria-hidden="true" size={16} />}
            >
              {t('out.calendar')}
            </FileLink>
          )}
          <Button busy={busy} icon={<Copy aria-hidden="true" size={16} />} onClick={copy}>
            {t('out.copyText')}
          </Button>
        </Stack>
        {exported.boardId === null && <p>{t('out.archiveHint')}</p>}
        <ProblemBanner problem={problem} />
        {byHand !== null && (
          <TextArea label={t('out.byHand')} value={byHand} rows={8} readOnly onValue={setByHand} />
        )}
        {children}
      </Stack>
    </Dialog>
  );
};
