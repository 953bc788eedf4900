import { Suspense, useState } from 'react';
import { IdCard, Smartphone, UserX } from 'lucide-react';
import { useMe } from '../api/me.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useText } from '../i18n/text.ts';
import { Menu } from '../ui/Menu.tsx';
import { initialsOf } from '../ui/initials.ts';
import { later } from '../ui/later.ts';
import styles from './PersonMenu.module.css';

const MyDetailsDialog = later(
  async () => (await import('../person/MyDetailsDialog.tsx')).MyDetailsDialog,
);
const PersonalLinkDialog = later(
  async () => (await import('../person/PersonalLinkDialog.tsx')).PersonalLinkDialog,
);
const ForgetDeviceDialog = later(
  async () => (await import('../person/ForgetDeviceDialog.tsx')).ForgetDeviceDialog,
);

type OpenDialog = 'details' | 'link' | 'forget' | null;

/** Who one is on this device, and what one may do about it. Nothing is shown to somebody who has not joined anywhere. */
export const PersonMenu = () => {
  const t = useText();
  const me = useMe();
  const [open, setOpen] = useState<OpenDialog>(null);
  if (!me?.person) return null;
  const initials = initialsOf(me.person.name);
  const close = () => setOpen(null);
  return (
    <>
      <Menu
        label={t('common.personMenu', { initials, name: me.person.name })}
        icon={
          <span aria-hidden="true" className={styles.initials}>
            {initials}
          </span>
        }
        items={[
          {
            id: 'details',
            label: t('common.myDetails'),
            icon: <IdCard aria-hidden="true" size={18} />,
            run: () => setOpen('details'),
          },
          {
            id: 'link',
            label: t('common.continueElsewhere'),
            icon: <Smartphone aria-hidden="true" size={18} />,
            run: () => setOpen('link'),
          },
          {
            id: 'forget',
            label: t('common.forgetMe'),
            icon: <UserX aria-hidden="true" size={18} />,
            danger: true,
            run: () => setOpen('forget'),
          },
        ]}
      />
      {open && (
        <Suspense>
          <ToolTexts>
            {open === 'details' && <MyDetailsDialog person={me.person} onClose={close} />}
            {open === 'link' && <PersonalLinkDialog onClose={close} />}
            {open === 'forget' && <ForgetDeviceDialog onClose={close} />}
          </ToolTexts>
        </Suspense>
      )}
    </>
  );
};
