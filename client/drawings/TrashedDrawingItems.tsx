import { RotateCcw } from 'lucide-react';
import type { DrawingRoot } from '../../shared/board/drawing-roots.ts';
import type { Connector } from '../../shared/board/records/connector.ts';
import { useBoard, useMay } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { deletedChange } from './drawing-changes.ts';
import { SHAPE_NAMES } from './drawing-names.ts';
import { useEndName } from './end-name.ts';
import styles from './OutlineDrawings.module.css';
import type { TrashedDrawings } from './use-trashed-drawings.ts';

type ItemProps = { root: DrawingRoot; ids: readonly string[]; name: string };

const Item = ({ root, ids, name }: ItemProps) => {
  const t = useText();
  const board = useBoard();
  const may = useMay(deletedChange(root, ids[0] ?? '', null));
  const restore = () => {
    const done = board.act({ name: 'drawing.restore', args: { [root]: [...ids] } });
    if (done.ok) announce(t('drawing.restored', { count: ids.length }));
  };
  return (
    <li className={styles.item}>
      <span className={styles.words}>{name}</span>
      {may.ok && (
        <Button
          size="small"
          icon={<RotateCcw aria-hidden="true" size={16} />}
          aria-label={t('drawing.restoreThis', { name })}
          onClick={restore}
        >
          {t('board.restore')}
        </Button>
      )}
    </li>
  );
};

const TrashedConnector = ({ connector }: { connector: Connector }) => {
  const t = useText();
  const from = useEndName(connector.from);
  const to = useEndName(connector.to);
  const { id, label } = connector;
  const name = t(label === '' ? 'drawing.connection' : 'drawing.connectionNamed', {
    from,
    to,
    label,
  });
  return <Item root="connectors" ids={[id]} name={name} />;
};

/** Drawings that were taken away, each with its way back; lines of ink all at once. */
export const TrashedDrawingItems = ({ trashed }: { trashed: TrashedDrawings }) => {
  const t = useText();
  const { connectors, shapes, strokes } = trashed;
  return (
    <>
      {connectors.map((connector) => (
        <TrashedConnector key={connector.id} connector={connector} />
      ))}
      {shapes.map(({ id, kind, text }) => {
        const shape = t(SHAPE_NAMES[kind]);
        const name = text.trim() === '' ? shape : t('drawing.shapeNamed', { shape, text });
        return <Item key={id} root="shapes" ids={[id]} name={name} />;
      })}
      {strokes.length > 0 && (
        <Item
          root="strokes"
          ids={strokes.map(({ id }) => id)}
          name={t('drawing.strokes', { count: strokes.length })}
        />
      )}
    </>
  );
};
