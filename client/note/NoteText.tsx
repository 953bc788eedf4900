import { memo } from 'react';
import type { TextMark } from '../../shared/document/text/format.ts';
import { guessLanguage } from '../../shared/lib/guess-language.ts';
import { later } from '../ui/later.ts';
import { Optional } from '../ui/Optional.tsx';
import { linkify } from './linkify.ts';
import { OutwardLink } from './OutwardLink.tsx';
import styles from './NoteText.module.css';

const FormattedText = later(async () => (await import('./FormattedText.tsx')).FormattedText);

const PlainText = ({ text }: { text: string }) =>
  linkify(text).map((part) =>
    part.kind === 'link' ? (
      <OutwardLink key={part.at} href={part.text} text={part.text} />
    ) : (
      part.text
    ),
  );

type NoteTextProps = {
  text: string;
  /** Which stretches of it are formatted. */
  marks?: readonly TextMark[] | undefined;
};

/**
 * A note's words as they were written: line breaks and formats kept, links to follow, each line in its own direction, and
 * the language said where it is clear. Everything that shows a note's words shows them by this.
 */
export const NoteText = memo(({ text, marks }: NoteTextProps) => (
  <div dir="auto" lang={guessLanguage(text) ?? undefined} data-words="" className={styles.text}>
    {marks ? (
      <Optional fallback={<PlainText text={text} />}>
        <FormattedText text={text} marks={marks} />
      </Optional>
    ) : (
      <PlainText text={text} />
    )}
  </div>
));
NoteText.displayName = 'NoteText';
