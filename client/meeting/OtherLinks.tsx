import { KeyRound, Presentation } from 'lucide-react';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { Stack } from '../ui/Stack.tsx';

type OtherLinksProps = {
  onGrants: () => void;
  /** `null` until the meeting's document has come. */
  onPlenary: (() => void) | null;
};

/** Links that are no ways into the meeting for everybody: whoever looks for them looks where all links are. */
export const OtherLinks = ({ onGrants, onPlenary }: OtherLinksProps) => {
  const t = useText();
  return (
    <Stack gap={2}>
      <h3>{t('links.others')}</h3>
      <Stack row gap={2}>
        <Button icon={<KeyRound aria-hidden="true" size={18} />} onClick={onGrants}>
          {t('grants.title')}
        </Button>
        {onPlenary && (
          <Button icon={<Presentation aria-hidden="true" size={18} />} onClick={onPlenary}>
            {t('mingling.plenaryLink')}
          </Button>
        )}
      </Stack>
    </Stack>
  );
};
