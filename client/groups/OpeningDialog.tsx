import { Suspense, useRef, useState } from 'react';
import { Plus } from 'lucide-react';
import {
  isFileMaterial,
  type LinkMaterial,
  type Material,
  MAX_MATERIALS,
  MAX_OPENING_LENGTH,
  type Theme,
} from '../../shared/meeting/records/theme.ts';
import {
  MAX_NAME_LENGTH,
  MAX_ORGANISATION_LENGTH,
  MAX_TITLE_LENGTH,
} from '../../shared/lib/limits.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { useDeeds } from '../meeting-stage/use-deed.ts';
import { Button } from '../ui/Button.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { later } from '../ui/later.ts';
import { useRequired } from '../ui/use-required.ts';
import { MaterialFields } from './MaterialFields.tsx';
import { isLink, tidyMaterials } from './materials.ts';
import { openingChange } from './opening-change.ts';
import styles from './OpeningDialog.module.css';

const MaterialFiles = later(async () => (await import('../files/MaterialFiles.tsx')).MaterialFiles);

type OpeningDialogProps = { theme: Theme; onClose: () => void };

const EMPTY: LinkMaterial = { title: '', url: '' };

/** Changes a theme's name and opening: at once for all its groups. */
export const OpeningDialog = ({ theme, onClose }: OpeningDialogProps) => {
  const t = useText();
  const { meeting } = useStage();
  const { busy, problem, perform } = useDeeds();
  const [before] = useState(theme);
  const [title, setTitle] = useState(theme.title);
  const { ref, missing, check } = useRequired(title);
  const [speaker, setSpeaker] = useState(theme.speaker);
  const [organisation, setOrganisation] = useState(theme.organisation);
  const [opening, setOpening] = useState(theme.opening);
  const [materials, setMaterials] = useState<readonly Material[]>(theme.materials);
  const [checked, setChecked] = useState(false);
  const [isSending, setSending] = useState(false);
  const listRef = useRef<HTMLUListElement>(null);

  const add = () => {
    setMaterials([...materials, EMPTY]);
    requestAnimationFrame(() =>
      listRef.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus(),
    );
  };

  const submit = async () => {
    const tidy = tidyMaterials(materials);
    setChecked(true);
    if (!check()) return;
    if (tidy.some((material) => !isFileMaterial(material) && !isLink(material.url))) return;
    const written = { title: title.trim(), speaker, organisation, opening, materials: tidy };
    const { forth, back } = openingChange(before, written);
    const edit = { type: 'theme.edit', theme: before.id } as const;
    const isSaved = await perform({
      request: { ...edit, ...forth },
      done: t('groups.openingSaved'),
      undo: () => [{ ...edit, ...back }],
    });
    if (isSaved) onClose();
  };

  return (
    <FormDialog
      title={t('groups.openingOf', { theme: theme.title })}
      busy={busy}
      canSubmit={!isSending}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        ref={ref}
        label={t('groups.themeName')}
        error={missing ? t('groups.nameMissing') : null}
        value={title}
        onValue={setTitle}
        maxLength={MAX_TITLE_LENGTH}
      />
      <TextField
        label={t('groups.speaker')}
        value={speaker}
        onValue={setSpeaker}
        maxLength={MAX_NAME_LENGTH}
      />
      <TextField
        label={t('common.organisation')}
        value={organisation}
        onValue={setOrganisation}
        maxLength={MAX_ORGANISATION_LENGTH}
      />
      <TextArea
        label={t('groups.openingText')}
        value={opening}
        onValue={setOpening}
        maxLength={MAX_OPENING_LENGTH}
        rows={6}
      />
      <fieldset>
        <legend className={styles.legend}>{t('groups.materials')}</legend>
        <ul ref={listRef} className={styles.materials}>
          {materials.map((material, index) => (
            <MaterialFields
              key={index}
              material={material}
              checked={checked}
              onChange={(changed) => setMaterials(materials.with(index, changed))}
              onRemove={() => setMaterials(materials.filter((_, other) => other !== index))}
            />
          ))}
        </ul>
        <div className={styles.ways}>
          {materials.length < MAX_MATERIALS ? (
            <Button size="small" icon={<Plus aria-hidden="true" size={16} />} onClick={add}>
              {t('groups.addMaterial')}
            </Button>
          ) : (
            <p>{t('groups.materialsFull', { count: MAX_MATERIALS })}</p>
          )}
          <Suspense>
            <MaterialFiles
              meetingId={meeting.id}
              themeId={before.id}
              room={MAX_MATERIALS - materials.length}
              onFile={(file) => setMaterials((others) => [...others, { title: '', file }])}
              onBusy={setSending}
            />
          </Suspense>
        </div>
      </fieldset>
      <ProblemBanner problem={problem} />
    </FormDialog>
  );
};
