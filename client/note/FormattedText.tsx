import type { ReactNode } from 'react';
import type { RichText, TextFormat } from '../../shared/document/text/format.ts';
import {
  blocksOf,
  linesOf,
  type TextLine,
  type TextRun,
} from '../../shared/document/text/lines.ts';
import { linkify } from './linkify.ts';
import { OutwardLink } from './OutwardLink.tsx';
import styles from './FormattedText.module.css';

const looking = ({ bold, italic }: TextFormat, children: ReactNode): ReactNode => {
  const slanted = italic ? <em>{children}</em> : children;
  return bold ? <strong>{slanted}</strong> : slanted;
};

/** Addresses that were typed are links as well. */
const Words = ({ text }: { text: string }) =>
  linkify(text).map((part) =>
    part.kind === 'link' ? (
      <OutwardLink key={part.at} href={part.text} text={part.text} />
    ) : (
      part.text
    ),
  );

const Run = ({ run: { text, format } }: { run: TextRun }) =>
  format.link === undefined
    ? looking(format, <Words text={text} />)
    : looking(format, <OutwardLink href={format.link} text={text} title={format.link} />);

const Line = ({ line }: { line: TextLine }) =>
  line.runs.map((run) => <Run key={run.at} run={run} />);

/** Words as they were formatted: bold, italic, links and lists, each line in its own direction. */
export const FormattedText = (rich: RichText) =>
  blocksOf(linesOf(rich)).map(({ list, lines }) => {
    const at = lines[0]?.at;
    if (list === undefined) {
      return lines.map((line) => (
        <p key={line.at} dir="auto" className={styles.line}>
          <Line line={line} />
        </p>
      ));
    }
    const items = lines.map((line) => (
      <li key={line.at} dir="auto">
        <Line line={line} />
      </li>
    ));
    return list === 'bullet' ? (
      <ul key={at} dir="auto" className={styles.list}>
        {items}
      </ul>
    ) : (
      <ol key={at} dir="auto" className={styles.list}>
        {items}
      </ol>
    );
  });
