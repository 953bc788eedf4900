import type { Connector } from '../../../../shared/board/records/connector.ts';
import type { Shape } from '../../../../shared/board/records/shape.ts';
import type { Stroke } from '../../../../shared/board/records/stroke.ts';
import type { Route } from '../../../../shared/views/route.ts';
import type { Box } from '../../../../shared/views/spatial-index.ts';

/** Something drawn as it lies now, in somebody's hand or not. */
export type Drawn =
  | {
      readonly root: 'connectors';
      readonly of: Connector;
      readonly route: Route;
      readonly box: Box;
    }
  | { readonly root: 'strokes'; readonly of: Stroke; readonly box: Box }
  | { readonly root: 'shapes'; readonly of: Shape; readonly box: Box };
