import type { ReactNode } from 'react';
import { ExternalLink } from 'lucide-react';
import { useText } from '../i18n/text.ts';
import { classNames } from '../ui/class-names.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import button from '../ui/Button.module.css';

type CallLinkProps = {
  href: string;
  size?: 'small' | 'large';
  /** What the call belongs to, for those who hear the link without its surroundings. */
  of?: string;
  children: ReactNode;
};

/** A video call in a tab of its own: this page stays where it is. */
export const CallLink = ({ href, size = 'small', of, children }: CallLinkProps) => {
  const t = useText();
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className={classNames(
        button.button,
        size === 'large' ? button.primary : button.secondary,
        button[size],
      )}
    >
      <span>
        {children}
        <VisuallyHidden>
          {of === undefined ? '' : `: ${of}`} ({t('mingling.newTab')})
        </VisuallyHidden>
      </span>
      <ExternalLink aria-hidden="true" size={size === 'large' ? 20 : 16} />
    </a>
  );
};
