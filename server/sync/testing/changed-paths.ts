import * as Y from 'yjs';
import type { Change } from '../../../shared/access/change.ts';

const ROOTS = ['board', 'sections', 'notes', 'reactions', 'answers', 'comments'];

/** The paths that Yjs itself reports as changed when an update is applied to a copy; throws when part of it stays pending. */
const pathsByYjs = (doc: Y.Doc, update: Uint8Array): Set<string> => {
  const shadow = new Y.Doc();
  Y.applyUpdate(shadow, Y.encodeStateAsUpdate(doc));
  const paths = new Set<string>();
  for (const root of ROOTS) {
    shadow.getMap(root).observeDeep((events) => {
      for (const { path, changes, target } of events) {
        if (target instanceof Y.Text) paths.add([root, ...path].join('/'));
        else for (const key of changes.keys.keys()) paths.add([root, ...path, key].join('/'));
      }
    });
  }
  Y.applyUpdate(shadow, update);
  if (shadow.store.pendingStructs ?? shadow.store.pendingDs)
    throw new Error('Part of it is pending');
  for (const root of shadow.share.keys()) {
    if (!ROOTS.includes(root)) paths.add(root);
  }
  shadow.destroy();
  return paths;
};

const pathOf = (change: Change): string => {
  if (change.op === 'create' || change.op === 'remove') return `${change.root}/${change.id}`;
  return [change.root, change.id, change.field].filter((part) => part !== undefined).join('/');
};

/** Paths that Yjs changes and a verdict does not name: there must be none. */
export const unnamedPaths = (
  doc: Y.Doc,
  { update, changes }: { readonly update: Uint8Array; readonly changes: readonly Change[] },
): string[] => {
  const named = new Set(changes.map(pathOf));
  return [...pathsByYjs(doc, update)].filter((path) => !named.has(path));
};
