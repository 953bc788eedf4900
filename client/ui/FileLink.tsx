import type { ReactNode } from 'react';
import type { ButtonLook } from './Button.tsx';
import { classNames } from './class-names.ts';
import styles from './Button.module.css';

type FileLinkProps = {
  href: string;
  /** It is saved; otherwise it opens in a new tab. */
  save?: boolean;
  look?: ButtonLook;
  icon?: ReactNode;
  children: ReactNode;
};

/** A button that fetches a file of our own server; this page stays. */
export const FileLink = ({
  href,
  save = false,
  look = 'secondary',
  icon,
  children,
}: FileLinkProps) => (
  <a
    href={href}
    className={classNames(styles.button, styles[look], styles.medium)}
    {...(save ? { download: '' } : { target: '_blank', rel: 'noopener' })}
  >
    {icon}
    <span>{children}</span>
  </a>
);
