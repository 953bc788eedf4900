import { useText } from '../i18n/text.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { OutsideLink } from '../ui/OutsideLink.tsx';
import { useMingling } from './tools.ts';

type ToPlenaryProps = { plenaryLink: string | null; size?: 'medium' | 'large' };

/** The way to everybody: the meeting's page and, where there is one, its video call. */
export const ToPlenary = ({ plenaryLink, size = 'medium' }: ToPlenaryProps) => {
  const t = useText();
  const { path } = useMingling();
  return (
    <>
      <LinkButton to={path} look="primary" size={size}>
        {t('mingling.toPlenary')}
      </LinkButton>
      {plenaryLink && <OutsideLink href={plenaryLink}>{t('live.plenaryCall')}</OutsideLink>}
    </>
  );
};
