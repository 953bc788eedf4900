import { ArrowRight, Minus, MoveHorizontal, Pencil, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Arrow, ConnectorEnd } from '../../shared/board/drawing-values.ts';
import type { DrawingRoot } from '../../shared/board/drawing-roots.ts';
import type { Connector } from '../../shared/board/records/connector.ts';
import type { Shape } from '../../shared/board/records/shape.ts';
import type { Stroke } from '../../shared/board/records/stroke.ts';
import { connectorsOf, LIVING, shapesOf, strokesOf } from '../board/drawings.ts';
import { useBoard, useMay, usePerson, useTopics } from '../board/hooks.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useText } from '../i18n/text.ts';
import { noteExcerpt } from '../note/note-excerpt.ts';
import { announce } from '../ui/announcer.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useToast } from '../ui/toast.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { ConnectDialog } from './ConnectDialog.tsx';
import { ConnectionDialog } from './ConnectionDialog.tsx';
import { deletedChange } from './drawing-changes.ts';
import { LINE_COLOR_NAMES, SHAPE_NAMES, strokeName } from './drawing-names.ts';
import { isEndThere, useEndName } from './end-name.ts';
import { InkDialog } from './InkDialog.tsx';
import { InkPicture } from './InkPicture.tsx';
import { onRevealDrawing } from './reveal-drawing.ts';
import { ShapeTextDialog } from './ShapeTextDialog.tsx';
import { useConnectTool } from './use-connect-tool.ts';
import styles from './OutlineDrawings.module.css';

const ARROW_ICONS = { none: Minus, end: ArrowRight, both: MoveHorizontal } as const;

type OpenDialog =
  | { readonly kind: 'connect'; readonly from: ConnectorEnd }
  | { readonly kind: 'connection'; readonly connector: Connector }
  | { readonly kind: 'shape'; readonly shape: Shape }
  | { readonly kind: 'ink'; readonly stroke: Stroke };

type ActionsProps = {
  root: DrawingRoot;
  id: string;
  field: 'label' | 'text';
  name: string;
  onEdit: () => void;
};

/** What can be done with a drawing that is read. */
const Actions = ({ root, id, field, name, onEdit }: ActionsProps) => {
  const t = useText();
  const toast = useToast();
  const board = useBoard();
  const mayEdit = useMay({ op: 'put', root, id, field });
  const mayRemove = useMay(deletedChange(root, id, board.personId));
  const remove = () => {
    const done = board.act({ name: 'drawing.delete', args: { [root]: [id] } });
    if (!done.ok) return;
    announce(t('drawing.removed', { count: 1 }));
    toast({
      text: t('drawing.removed', { count: 1 }),
      undo: () => void board.act({ name: 'drawing.restore', args: { [root]: [id] } }),
    });
  };
  return (
    <span className={styles.actions}>
      {mayEdit.ok && (
        <IconButton
          label={t('drawing.editThis', { name })}
          icon={<Pencil aria-hidden="true" size={16} />}
          onClick={onEdit}
        />
      )}
      {mayRemove.ok && (
        <IconButton
          label={t('drawing.removeThis', { name })}
          icon={<Trash2 aria-hidden="true" size={16} />}
          onClick={remove}
        />
      )}
    </span>
  );
};

const ArrowBetween = ({ arrow }: { arrow: Arrow }) => {
  const { [arrow]: Icon } = ARROW_ICONS;
  return <Icon aria-hidden="true" size={16} className={styles.arrow} />;
};

type ConnectionProps = { connector: Connector; onEdit: (dialog: OpenDialog) => void };

const Connection = ({ connector, onEdit }: ConnectionProps) => {
  const t = useText();
  const from = useEndName(connector.from);
  const to = useEndName(connector.to);
  const { label } = connector;
  const name = t(label === '' ? 'drawing.connection' : 'drawing.connectionNamed', {
    from,
    to,
    label,
  });
  return (
    <li data-drawing={connector.id} tabIndex={-1} className={styles.item}>
      <VisuallyHidden>{name}</VisuallyHidden>
      <span aria-hidden="true" className={styles.words}>
        {from} <ArrowBetween arrow={connector.arrow} /> {to}
        {label !== '' && <strong className={styles.label}>: {label}</strong>}
      </span>
      <Actions
        root="connectors"
        id={connector.id}
        field="label"
        name={name}
        onEdit={() => onEdit({ kind: 'connection', connector })}
      />
    </li>
  );
};

type ShapeCardProps = { shape: Shape; onEdit: (dialog: OpenDialog) => void };

const ShapeCard = ({ shape, onEdit }: ShapeCardProps) => {
  const t = useText();
  const author = usePerson(shape.author)?.name;
  const kind = t(SHAPE_NAMES[shape.kind]);
  return (
    <li data-drawing={shape.id} tabIndex={-1} className={styles.item}>
      <span className={styles.words}>
        <span className={styles.text}>{shape.text}</span>
        <small className={styles.kind}>{author ? `${kind} · ${author}` : kind}</small>
      </span>
      <Actions
        root="shapes"
        id={shape.id}
        field="text"
        name={noteExcerpt(shape.text)}
        onEdit={() => onEdit({ kind: 'shape', shape })}
      />
    </li>
  );
};

type InkCardProps = { stroke: Stroke; onEdit: (dialog: OpenDialog) => void };

const InkCard = ({ stroke, onEdit }: InkCardProps) => {
  const t = useText();
  const author = usePerson(stroke.author)?.name ?? '';
  const name = strokeName(t, stroke, author);
  const color = t(LINE_COLOR_NAMES[stroke.color]);
  return (
    <li data-drawing={stroke.id} tabIndex={-1} className={styles.item}>
      <InkPicture stroke={stroke} />
      <span className={styles.words}>
        <span className={styles.text}>{stroke.label || name}</span>
        <small className={styles.kind}>
          {stroke.label && author !== '' ? `${color} · ${author}` : color}
        </small>
      </span>
      <Actions
        root="strokes"
        id={stroke.id}
        field="label"
        name={name}
        onEdit={() => onEdit({ kind: 'ink', stroke })}
      />
    </li>
  );
};

/** So many lines of ink are open to begin with: more of them would hide what comes after. */
const MOST_OPEN = 8;

/** So many lines of ink are listed; those that have words come first. */
const MOST_INK = 200;

type InkListProps = { strokes: readonly Stroke[]; onEdit: (dialog: OpenDialog) => void };

const InkList = ({ strokes, onEdit }: InkListProps) => {
  const t = useText();
  const ordered = strokes.toSorted((a, b) => Number(!a.label) - Number(!b.label));
  const rest = ordered.length - MOST_INK;
  return (
    <Disclosure
      title={t('drawing.strokes', { count: strokes.length })}
      open={strokes.length <= MOST_OPEN}
    >
      <ul className={styles.list}>
        {ordered.slice(0, MOST_INK).map((stroke) => (
          <InkCard key={stroke.id} stroke={stroke} onEdit={onEdit} />
        ))}
      </ul>
      {rest > 0 && <p className={styles.rest}>{t('drawing.strokesMore', { count: rest })}</p>}
    </Disclosure>
  );
};

/** Goes to the drawing that somebody looked for, unfolding what it is in. */
const useRevealed = () => {
  const ref = useRef<HTMLElement>(null);
  useEffect(
    () =>
      onRevealDrawing((id) => {
        const item = ref.current?.querySelector<HTMLElement>(`[data-drawing="${CSS.escape(id)}"]`);
        for (let at = item?.closest('details'); at; at = at.parentElement?.closest('details')) {
          at.open = true;
        }
        item?.scrollIntoView({ block: 'center' });
        item?.focus({ preventScroll: true });
      }),
    [],
  );
  return ref;
};

const Dialogs = ({ open, onClose }: { open: OpenDialog; onClose: () => void }) => {
  switch (open.kind) {
    case 'connect':
      return <ConnectDialog from={open.from} onConnected={() => {}} onClose={onClose} />;
    case 'connection':
      return <ConnectionDialog connector={open.connector} onClose={onClose} />;
    case 'shape':
      return <ShapeTextDialog shape={open.shape} onClose={onClose} />;
    case 'ink':
      return <InkDialog stroke={open.stroke} onClose={onClose} />;
  }
};

const Drawings = () => {
  const t = useText();
  const headingId = useId();
  const sectionRef = useRevealed();
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const connectors = useTopics(['connectors'], (board) => connectorsOf(board).of(LIVING));
  const shapes = useTopics(['shapes'], (board) => shapesOf(board).of(LIVING));
  const strokes = useTopics(['strokes'], (board) => strokesOf(board).of(LIVING));
  const board = useBoard();
  // What a connector led to may come and go.
  useTopics(['places', 'sections'], ({ store }) => store.changedPlaces());
  useConnectTool(useCallback((from) => setOpen({ kind: 'connect', from }), []));

  const lines = connectors.filter(
    ({ from, to }) => isEndThere(board, from) && isEndThere(board, to),
  );
  const written = shapes.filter(({ text }) => text.trim() !== '');
  const empty = shapes.length - written.length;
  const dialog = open && <Dialogs open={open} onClose={() => setOpen(null)} />;
  if (lines.length + shapes.length + strokes.length === 0) return dialog;
  return (
    <section ref={sectionRef} aria-labelledby={headingId} className={styles.section}>
      <h2 id={headingId}>{t('drawing.onCanvas')}</h2>
      {lines.length > 0 && (
        <>
          <h3>{t('drawing.connections', { count: lines.length })}</h3>
          <ul className={styles.list}>
            {lines.map((connector) => (
              <Connection key={connector.id} connector={connector} onEdit={setOpen} />
            ))}
          </ul>
        </>
      )}
      {written.length > 0 && (
        <>
          <h3>{t('drawing.shapesWritten', { count: written.length })}</h3>
          <ul className={styles.list}>
            {written.map((shape) => (
              <ShapeCard key={shape.id} shape={shape} onEdit={setOpen} />
            ))}
          </ul>
        </>
      )}
      {empty > 0 && <p className={styles.rest}>{t('drawing.shapesEmpty', { count: empty })}</p>}
      {strokes.length > 0 && <InkList strokes={strokes} onEdit={setOpen} />}
      {dialog}
    </section>
  );
};

/** What is drawn on the canvas, in words: connections between things, shapes with what they say, and lines of ink. */
export const OutlineDrawings = () => (
  <ToolTexts>
    <Drawings />
  </ToolTexts>
);
