import { useRef, useState } from 'react';
import { Plus, X } from 'lucide-react';
import {
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
import { useDeeds } from '../meeting-stage/use-deed.ts';
import { Button } from '../ui/Button.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useRequired } from '../ui/use-required.ts';
import { isLink, tidyMaterials } from './materials.ts';
import { openingChange } from './opening-change.ts';
import styles from './OpeningDialog.module.css';

type OpeningDialogProps = { theme: Theme; onClose: () => void };

const EMPTY: Material = { title: '', url: '' };

/** Changes a theme's name and opening: at once for all its groups. */
export const OpeningDialog = ({ theme, onClose }: OpeningDialogProps) => {
  const t = useText();
  const { busy, problem, perform } = useDeeds();
  const [before] = useState(theme);
  const [title, setTitle] = useState(theme.title);
  const { ref, missing, check } = useRequired(title);
  const [speaker, setSpeaker] = useState(theme.speaker);
  const [organisation, setOrganisation] = useState(theme.organisation);
  const [opening, setOpening] = useState(theme.opening);
  const [materials, setMaterials] = useState<readonly Material[]>(theme.materials);
  const [checked, setChecked] = useState(false);
  const listRef = useRef<HTMLUListElement>(null);

  const change = (at: number, part: Partial<Material>) =>
    setMaterials(
      materials.map((material, index) => (index === at ? { ...material, ...part } : material)),
    );

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
    if (tidy.some(({ url }) => !isLink(url))) return;
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
            <li key={index} className={styles.material}>
              <TextField
                label={t('groups.materialTitle')}
                value={material.title}
                onValue={(named) => change(index, { title: named })}
                maxLength={MAX_TITLE_LENGTH}
              />
              <TextField
                label={t('groups.materialLink')}
                value={material.url}
                onValue={(url) => change(index, { url })}
                error={
                  checked && material.url.trim() !== '' && !isLink(material.url.trim())
                    ? t('groups.linkNotGood')
                    : null
                }
                inputMode="url"
              />
              <IconButton
                label={t('groups.removeMaterial', { title: material.title || material.url })}
                icon={<X aria-hidden="true" size={18} />}
                onClick={() => setMaterials(materials.filter((_, other) => other !== index))}
              />
            </li>
          ))}
        </ul>
        {materials.length < MAX_MATERIALS && (
          <Button size="small" icon={<Plus aria-hidden="true" size={16} />} onClick={add}>
            {t('groups.addMaterial')}
          </Button>
        )}
      </fieldset>
      <ProblemBanner problem={problem} />
    </FormDialog>
  );
};
