import { Copy, PenLine, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { focusWhereWritten } from './focus-where-written.ts';
import { takeWordsAlong, useWordsTakenAlong } from './words-taken-along.ts';

const SHOWN_LENGTH = 160;

const excerpt = (text: string): string =>
  text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH).trimEnd()}…` : text;

/** On the other side of the way back: what one was writing, to copy, or to go back to. */
export const WordsOffer = ({ boardId }: { boardId: string | null }) => {
  const t = useText();
  const { meeting, as } = useStage();
  const words = useWordsTakenAlong();
  const [copied, setCopied] = useState(false);
  const isBackAtThem = words !== null && words.boardId === boardId;

  useEffect(() => {
    if (!isBackAtThem) return undefined;
    return focusWhereWritten(words, () => takeWordsAlong(null));
  }, [isBackAtThem, words]);

  if (!words || isBackAtThem) return null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words.text);
      setCopied(true);
      announce(t('common.copied'));
    } catch {
      announce(t('groups.copyRefused'));
    }
  };
  return (
    <Banner
      icon={<PenLine aria-hidden="true" size={20} />}
      role="status"
      action={
        <>
          <Button
            size="small"
            icon={<Copy aria-hidden="true" size={16} />}
            onClick={() => void copy()}
          >
            {t(copied ? 'common.copied' : 'common.copy')}
          </Button>
          <LinkButton to={`/m/${meeting.id}/${as}/b/${words.boardId}`} size="small">
            {t('groups.backToNote')}
          </LinkButton>
          <IconButton
            label={t('common.close')}
            icon={<X aria-hidden="true" size={18} />}
            onClick={() => takeWordsAlong(null)}
          />
        </>
      }
    >
      {t('groups.youWereWriting', { group: words.group, text: excerpt(words.text) })}
    </Banner>
  );
};
