import { memo } from 'react';
import { guessLanguage } from '../../shared/lib/guess-language.ts';
import { linkify } from './linkify.ts';
import styles from './NoteText.module.css';

/** Leads out of the board into a tab of its own, which learns nothing of where it came from. */
export const OutwardLink = ({ href, text }: { href: string; text: string }) => (
  <a href={href} target="_blank" rel="noopener noreferrer" draggable={false}>
    {text}
  </a>
);

/** A note's words as they were written: line breaks kept, links to follow, each line in its own direction, and the language said where it is clear. */
export const NoteText = memo(({ text }: { text: string }) => (
  <div dir="auto" lang={guessLanguage(text) ?? undefined} data-words="" className={styles.text}>
    {linkify(text).map((part) =>
      part.kind === 'link' ? (
        <OutwardLink key={part.at} href={part.text} text={part.text} />
      ) : (
        part.text
      ),
    )}
  </div>
));
NoteText.displayName = 'NoteText';
