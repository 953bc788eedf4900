import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { MAX_SHAPE_TEXT_LENGTH } from '../../../../shared/board/drawing-values.ts';
import type { Shape } from '../../../../shared/board/records/shape.ts';
import { cleanText } from '../../../../shared/lib/text.ts';
import { useBoard } from '../../../board/hooks.ts';
import { useText } from '../../../i18n/text.ts';
import { useDrawing } from './drawing-context.ts';
import { lineToken } from '../../../drawings/line-token.ts';
import styles from './ShapeFace.module.css';

/** A pause after which what was typed goes to the others, in ms. */
const PAUSE_MS = 500;

/** Writing in a shape. What is typed is sent in pauses and at the end; Esc ends it. */
const ShapeEditor = ({ shape }: { shape: Shape }) => {
  const t = useText();
  const board = useBoard();
  const { sketch, canvas } = useDrawing();
  const [value, setValue] = useState(shape.text);
  const base = useRef(shape.text);
  const typed = useRef(shape.text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ref = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.select();
  }, []);

  const { id } = shape;
  const send = (): void => {
    clearTimeout(timer.current);
    const text = cleanText(typed.current).slice(0, MAX_SHAPE_TEXT_LENGTH);
    if (text === base.current) return;
    const outcome = board.act({ name: 'shape.editText', args: { id, base: base.current, text } });
    if (outcome.ok) base.current = text;
  };
  const sendLast = useRef(send);
  useLayoutEffect(() => {
    sendLast.current = send;
  });
  useLayoutEffect(() => () => sendLast.current(), []);

  const leave = (byKey: boolean): void => {
    send();
    sketch.setState({ edited: null, ...(byKey && { toFocus: id }) });
    // A text without words would be nothing that anybody could see.
    if (shape.kind === 'text' && typed.current.trim() === '') {
      canvas.board.act({ name: 'drawing.delete', args: { shapes: [id] } });
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !isDone) return;
    event.preventDefault();
    event.stopPropagation();
    leave(true);
  };

  return (
    <textarea
      ref={ref}
      aria-label={t('drawing.textIn')}
      className={styles.editor}
      value={value}
      maxLength={MAX_SHAPE_TEXT_LENGTH}
      onChange={({ target }) => {
        setValue(target.value);
        typed.current = target.value;
        clearTimeout(timer.current);
        timer.current = setTimeout(send, PAUSE_MS);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => leave(false)}
    />
  );
};

type ShapeFaceProps = { shape: Shape; isEdited: boolean };

/** How a shape looks, with its words in the middle. */
export const ShapeFace = ({ shape, isEdited }: ShapeFaceProps) => {
  const { kind, color } = shape;
  const fill = color === 'ink' ? 'var(--color-surface)' : `var(--note-${color}-fill)`;
  return (
    <div className={styles.shape} data-shape={kind}>
      {kind !== 'text' && (
        <svg
          aria-hidden="true"
          className={styles.outline}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          style={{ fill, stroke: `var(${lineToken(color)})` }}
        >
          {kind === 'rect' && <rect width="100" height="100" />}
          {kind === 'ellipse' && <ellipse cx="50" cy="50" rx="50" ry="50" />}
          {kind === 'diamond' && <polygon points="50,0 100,50 50,100 0,50" />}
        </svg>
      )}
      {isEdited ? (
        <ShapeEditor shape={shape} />
      ) : (
        <span
          className={styles.words}
          style={
            kind === 'text' && color !== 'ink' ? { color: `var(${lineToken(color)})` } : undefined
          }
        >
          {shape.text}
        </span>
      )}
    </div>
  );
};
