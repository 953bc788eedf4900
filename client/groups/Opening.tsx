import { Suspense, useState } from 'react';
import { Pencil } from 'lucide-react';
import { isFileMaterial, type Theme } from '../../shared/meeting/records/theme.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';
import { later } from '../ui/later.ts';
import styles from './Opening.module.css';

const OpeningDialog = later(async () => (await import('./OpeningDialog.tsx')).OpeningDialog);

const MaterialFile = later(async () => (await import('../files/MaterialFile.tsx')).MaterialFile);

/** There is something in it to read. */
export const hasOpening = ({ speaker, organisation, opening, materials }: Theme): boolean =>
  speaker !== '' || organisation !== '' || opening !== '' || materials.length > 0;

/** Who may change a theme's opening, here and now. */
export const useMayEditOpening = (theme: Theme | null): boolean => {
  const { facilitates, takesPart, personId } = useStage();
  return theme !== null && (facilitates || (takesPart && theme.presenters.includes(personId)));
};

/** A theme's opening, the same on the boards of all its groups: who speaks, what about, and the material. */
export const Opening = ({ theme, id }: { theme: Theme; id?: string }) => {
  const t = useText();
  const { meeting } = useStage();
  const mayEdit = useMayEditOpening(theme);
  const [editing, setEditing] = useState(false);
  const speaker = [theme.speaker, theme.organisation].filter((part) => part !== '').join(', ');
  return (
    <section
      id={id}
      aria-label={t('groups.openingOf', { theme: theme.title })}
      className={styles.opening}
    >
      <div lang={meeting.language} className={styles.words}>
        {speaker !== '' && <p className={styles.speaker}>{speaker}</p>}
        {theme.opening !== '' && <p className={styles.text}>{theme.opening}</p>}
        {theme.materials.length > 0 && (
          <ul className={styles.materials}>
            {theme.materials.map((material, at) => (
              <li key={at}>
                {isFileMaterial(material) ? (
                  <Suspense>
                    <MaterialFile meetingId={meeting.id} themeId={theme.id} material={material} />
                  </Suspense>
                ) : (
                  <a href={material.url} target="_blank" rel="noopener noreferrer">
                    {material.title || material.url}
                  </a>
                )}
              </li>
            ))}
          </ul>
        )}
        {!hasOpening(theme) && <p className={styles.none}>{t('groups.openingEmpty')}</p>}
      </div>
      {mayEdit && (
        <Button
          size="small"
          icon={<Pencil aria-hidden="true" size={16} />}
          onClick={() => setEditing(true)}
        >
          {t('groups.editOpening')}
        </Button>
      )}
      <Suspense>
        {editing && <OpeningDialog theme={theme} onClose={() => setEditing(false)} />}
      </Suspense>
    </section>
  );
};
