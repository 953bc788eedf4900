import { Suspense, useState } from 'react';
import { Ellipsis, ListChecks, Plus, Settings2, Shuffle, Trash2, Video } from 'lucide-react';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import type { Group } from '../../shared/meeting/records/group.ts';
import { useText } from '../i18n/text.ts';
import type { Deeds } from '../meeting-stage/use-deed.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuItem } from '../ui/Menu.tsx';
import { DissolveDialog } from './DissolveDialog.tsx';
import { groupsWithoutLink } from './reading.ts';
import { StageControls } from './StageControls.tsx';
import type { Arranging, DistributeBy } from './use-arranging.ts';
import { later } from '../ui/later.ts';
import styles from './BreakoutActions.module.css';

const RegistrationsDialog = later(
  async () => (await import('./RegistrationsDialog.tsx')).RegistrationsDialog,
);
const GroupLinksDialog = later(
  async () => (await import('./GroupLinksDialog.tsx')).GroupLinksDialog,
);
const BreakoutSettingsDialog = later(
  async () => (await import('./BreakoutSettingsDialog.tsx')).BreakoutSettingsDialog,
);

type BreakoutActionsProps = {
  breakout: Breakout;
  groups: readonly Group[];
  /** How many have no group. */
  waiting: number;
  arranging: Arranging;
  deeds: Deeds;
};

type OpenDialog = 'list' | 'links' | 'settings' | 'dissolve' | null;

const WAYS = [
  { by: 'random', label: 'groups.placeRandom', anew: 'groups.anewRandom' },
  { by: 'organisation', label: 'groups.placeOrganisation', anew: 'groups.anewOrganisation' },
  { by: 'region', label: 'groups.placeRegion', anew: 'groups.anewRegion' },
] as const satisfies readonly { by: DistributeBy; label: string; anew: string }[];

/** The one next step with the groups, and all the others in menus. */
export const BreakoutActions = ({
  breakout,
  groups,
  waiting,
  arranging,
  deeds,
}: BreakoutActionsProps) => {
  const t = useText();
  const { meeting, as } = useStage();
  const [open, setOpen] = useState<OpenDialog>(null);
  const close = () => setOpen(null);
  const withoutLink = groupsWithoutLink(breakout, groups);

  const distributing: MenuItem[] = [
    ...WAYS.map(({ by, label }) => ({
      id: by,
      label: t(label, { count: waiting }),
      disabled: waiting === 0,
      run: () => void arranging.distribute(by, false),
    })),
    ...WAYS.map(({ by, anew }) => ({
      id: `anew-${by}`,
      label: t(anew),
      run: () => void arranging.distribute(by, true),
    })),
  ];
  const others: MenuItem[] = [
    {
      id: 'list',
      label: t('groups.findList'),
      icon: <ListChecks aria-hidden="true" size={18} />,
      run: () => setOpen('list'),
    },
    {
      id: 'settings',
      label: t('groups.settings'),
      icon: <Settings2 aria-hidden="true" size={18} />,
      run: () => setOpen('settings'),
    },
    {
      id: 'dissolve',
      label: t('groups.dissolve'),
      icon: <Trash2 aria-hidden="true" size={18} />,
      danger: true,
      run: () => setOpen('dissolve'),
    },
  ];

  return (
    <div className={styles.actions}>
      <StageControls breakout={breakout} groupCount={groups.length} deeds={deeds} />
      <LinkButton to={`/m/${meeting.id}/${as}/tower?breakout=${breakout.id}`}>
        {t('tower.title')}
      </LinkButton>
      <Button icon={<Plus aria-hidden="true" size={18} />} onClick={() => void arranging.add()}>
        {t('groups.add')}
      </Button>
      <Menu
        label={t('groups.distribute')}
        icon={
          <span className={styles.withIcon}>
            <Shuffle aria-hidden="true" size={18} />
            {t('groups.distribute')}
          </span>
        }
        className={styles.menu}
        items={distributing}
      />
      <Button icon={<Video aria-hidden="true" size={18} />} onClick={() => setOpen('links')}>
        {t('groups.pasteLinks')}
      </Button>
      <Menu
        label={t('common.moreFor', { title: breakout.title })}
        icon={<Ellipsis aria-hidden="true" size={20} />}
        items={others}
      />
      {withoutLink > 0 && (
        <span className={styles.lacking}>{t('groups.withoutLink', { count: withoutLink })}</span>
      )}
      <Suspense>
        {open === 'list' && (
          <RegistrationsDialog breakout={breakout} groups={groups} onClose={close} />
        )}
        {open === 'links' && (
          <GroupLinksDialog breakout={breakout} groups={groups} onClose={close} />
        )}
        {open === 'settings' && <BreakoutSettingsDialog breakout={breakout} onClose={close} />}
      </Suspense>
      {open === 'dissolve' && <DissolveDialog breakout={breakout} onClose={close} />}
    </div>
  );
};
