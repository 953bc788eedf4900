import { X } from 'lucide-react';
import { MAX_ALT_LENGTH } from '../../shared/board/records/attachment.ts';
import { isPicture } from '../../shared/files/file-types.ts';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { isFileMaterial, type Material } from '../../shared/meeting/records/theme.ts';
import { useText } from '../i18n/text.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import { isLink } from './materials.ts';
import styles from './OpeningDialog.module.css';

type MaterialFieldsProps = {
  material: Material;
  /** An address that is none is said to be. */
  checked: boolean;
  onChange: (material: Material) => void;
  onRemove: () => void;
};

/** What is called a material: its name, or what it is. */
const titleOf = (material: Material): string =>
  material.title || (isFileMaterial(material) ? material.file.name : material.url);

/** One material of an opening that is being written: a link, or a file with what its picture shows. */
export const MaterialFields = ({ material, checked, onChange, onRemove }: MaterialFieldsProps) => {
  const t = useText();
  return (
    <li className={styles.material}>
      <TextField
        label={t('groups.materialTitle')}
        value={material.title}
        onValue={(title) => onChange({ ...material, title })}
        maxLength={MAX_TITLE_LENGTH}
      />
      {isFileMaterial(material) ? (
        <p className={styles.file}>{material.file.name}</p>
      ) : (
        <TextField
          label={t('groups.materialLink')}
          value={material.url}
          onValue={(url) => onChange({ ...material, url })}
          error={
            checked && material.url.trim() !== '' && !isLink(material.url.trim())
              ? t('groups.linkNotGood')
              : null
          }
          inputMode="url"
        />
      )}
      <IconButton
        label={t('groups.removeMaterial', { title: titleOf(material) })}
        icon={<X aria-hidden="true" size={18} />}
        onClick={onRemove}
      />
      {isFileMaterial(material) && isPicture(material.file.type) && (
        <div className={styles.alt}>
          <TextField
            label={t('groups.materialAlt')}
            hint={t('groups.materialAltHint')}
            value={material.file.alt}
            onValue={(alt) => onChange({ ...material, file: { ...material.file, alt } })}
            maxLength={MAX_ALT_LENGTH}
            autoComplete="off"
          />
        </div>
      )}
    </li>
  );
};
