import {
  Frame,
  Magnet,
  Map as MapIcon,
  Scan,
  ScanSearch,
  SquareDashedMousePointer,
} from 'lucide-react';
import { useMemo } from 'react';
import type { Command } from '../../commands/command.ts';
import { useCommands } from '../../commands/registry.ts';
import { useText } from '../../i18n/text.ts';
import { preferenceNow, setPreferences } from '../../preferences/preferences.ts';
import { useCanvas } from './canvas-context.ts';
import { targetsOf } from './selection.ts';

export type LookCommands = {
  readonly mode: Command;
  readonly map: Command;
  readonly rest: readonly Command[];
};

/** Ways to look at the canvas and to work on it that are not about particular notes. Asked each time. */
export const useLookCommands = (isMapShown: boolean): (() => LookCommands) => {
  const t = useText();
  const canvas = useCanvas();

  const commands = useMemo(
    () => (): LookCommands => {
      const { board, lookout, selection } = canvas;
      const state = selection.getState();
      const targets = targetsOf(state);
      const current = state.current === null ? undefined : board.store.place(state.current);
      const sectionId = state.frame ?? current?.section ?? '';
      const hasSection = board.store.section(sectionId) !== null;
      const snaps = preferenceNow('snap');
      const base = { group: 'canvas', shortcuts: [], enabled: true } as const;
      return {
        mode: {
          ...base,
          id: 'arrange.mode',
          label: t('arrange.mode'),
          icon: SquareDashedMousePointer,
          shortcuts: [{ key: 'v' }],
          checked: state.mode === 'select',
          run: () => selection.setState({ mode: state.mode === 'select' ? 'hand' : 'select' }),
        },
        map: {
          ...base,
          id: 'arrange.map',
          label: t('arrange.map'),
          icon: MapIcon,
          checked: isMapShown,
          run: () => setPreferences({ minimap: !isMapShown }),
        },
        rest: [
          {
            ...base,
            id: 'arrange.snap',
            label: t('arrange.snap'),
            icon: Magnet,
            checked: snaps,
            run: () => setPreferences({ snap: !snaps }),
          },
          {
            ...base,
            id: 'arrange.zoomSelection',
            label: t('arrange.zoomSelection'),
            icon: ScanSearch,
            shortcuts: [{ key: 'z' }],
            enabled: targets.length > 0,
            reason: targets.length > 0 ? undefined : t('arrange.needsOne'),
            run: () => lookout.showNotes(targets),
          },
          {
            ...base,
            id: 'arrange.zoomSection',
            label: t('arrange.zoomSection'),
            icon: Frame,
            shortcuts: [{ key: 'g' }],
            enabled: hasSection,
            reason: hasSection ? undefined : t('arrange.needsSection'),
            run: () => lookout.showFrame(sectionId),
          },
          {
            ...base,
            id: 'arrange.lifeSize',
            label: t('arrange.lifeSize'),
            icon: Scan,
            run: lookout.lifeSize,
          },
          ...board.store.sectionIds().map((id) => ({
            ...base,
            id: `arrange.goTo.${id}`,
            label: t('arrange.goTo', {
              section: board.store.section(id)?.title || t('columns.untitled'),
            }),
            icon: Frame,
            run: () => lookout.showFrame(id),
          })),
        ],
      };
    },
    [t, canvas, isMapShown],
  );

  useCommands(
    useMemo(
      () => () => {
        const { mode, map, rest } = commands();
        return [mode, map, ...rest];
      },
      [commands],
    ),
  );
  return commands;
};
