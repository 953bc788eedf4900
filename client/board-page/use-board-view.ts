import { useEffect, useMemo, useState } from 'react';
import { type Layout, type View, VIEWS, viewsOffered } from '../../shared/board/layout.ts';
import type { As } from '../../shared/api/as.ts';
import { useBusy } from '../attention/use-busy.ts';
import { useBoard, useBoardInfo } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { usePreference } from '../preferences/preferences.ts';
import { announce } from '../ui/announcer.ts';
import { NARROW, useMedia } from '../ui/use-media.ts';
import { viewToShow } from './view-choice.ts';
import { VIEW_NAMES } from './view-names.ts';

/** The pinned view, once the reader is at no text and no dialog: nobody is taken out of a sentence. */
const usePinnedInTime = (pinned: Layout | null): Layout | null => {
  const isBusy = useBusy(false);
  const [applied, setApplied] = useState(pinned);
  if (!isBusy && applied !== pinned) setApplied(pinned);
  return isBusy ? applied : pinned;
};

export type BoardView = {
  readonly view: View;
  /** What stands in the switch; the view itself always does. */
  readonly offered: readonly View[];
  /** Facilitators have decided for everybody, and the reader cannot choose. */
  readonly isPinned: boolean;
};

/** In which view somebody has the board, and between which ones they may choose. */
export const useBoardView = (as: As): BoardView => {
  const t = useText();
  const { boardId } = useBoard();
  const info = useBoardInfo();
  const { layout, views } = info;
  const facilitates = as === 'facilitator';
  const pinned = usePinnedInTime(facilitates ? null : (info.pinned ?? null));
  const narrow = useMedia(NARROW);
  const chosen = usePreference('views')[boardId];
  const view = viewToShow({ chosen, layout, views, facilitates, narrow, pinned });
  const [told, setTold] = useState(pinned);

  useEffect(() => {
    if (told === pinned) return;
    setTold(pinned);
    announce(
      pinned === null
        ? t('board.viewReleased')
        : t('board.viewPinned', { view: t(VIEW_NAMES[view]) }),
    );
  }, [told, pinned, view, t]);

  return useMemo(() => {
    const onOffer = viewsOffered({ layout, views });
    return {
      view,
      offered: VIEWS.filter((one) => one === view || onOffer.includes(one)),
      isPinned: pinned !== null,
    };
  }, [view, layout, views, pinned]);
};
