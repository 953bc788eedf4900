import { ExternalLink } from 'lucide-react';
import { useText } from '../i18n/text.ts';
import type { ButtonLook } from './Button.tsx';
import { classNames } from './class-names.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import styles from './Button.module.css';

type OutsideLinkProps = {
  href: string;
  look?: ButtonLook;
  size?: 'small' | 'medium' | 'large';
  /** What it belongs to, for those who hear it without what stands around it. */
  of?: string;
  children: string;
};

/** A button that opens somebody else's page, such as a video call, in a new tab; this page stays. */
export const OutsideLink = ({
  href,
  look = 'secondary',
  size = 'medium',
  of,
  children,
}: OutsideLinkProps) => {
  const t = useText();
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className={classNames(styles.button, styles[look], styles[size])}
      {...(of !== undefined && { 'aria-label': `${children}: ${of} ${t('live.newTab')}` })}
    >
      <ExternalLink aria-hidden="true" size={16} />
      <span>
        {children}
        <VisuallyHidden> {t('live.newTab')}</VisuallyHidden>
      </span>
    </a>
  );
};
