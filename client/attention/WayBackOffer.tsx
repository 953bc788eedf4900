import { Undo2, X } from 'lucide-react';
import { useLocation } from 'wouter';
import { useText } from '../i18n/text.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { forgetWayBack } from './attention-memory.ts';

/** For those who were taken to another page, once nothing is shown any more: the way back to where they were. */
export const WayBackOffer = ({ cameFrom }: { cameFrom: string }) => {
  const t = useText();
  const [path, navigate] = useLocation();
  if (path === cameFrom) return null;
  return (
    <Banner
      icon={<Undo2 aria-hidden="true" size={20} />}
      role="status"
      action={
        <>
          <Button
            size="small"
            look="primary"
            onClick={() => {
              forgetWayBack();
              navigate(cameFrom);
            }}
          >
            {t('attention.goBack')}
          </Button>
          <IconButton
            label={t('common.close')}
            icon={<X aria-hidden="true" size={18} />}
            onClick={forgetWayBack}
          />
        </>
      }
    >
      {t('attention.wayBack')}
    </Banner>
  );
};
