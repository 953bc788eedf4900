import { Coffee, LayoutGrid, Pause, Presentation, Users } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { AgendaKind } from '../../shared/meeting/records/agenda-item.ts';
import type { MessageKey } from '../i18n/keys.ts';

export const PART_KINDS: readonly AgendaKind[] = [
  'plenary',
  'board',
  'breakout',
  'mingling',
  'pause',
];

/** The sign of each kind of part; its name always stands beside it. */
export const PART_ICONS: Readonly<Record<AgendaKind, LucideIcon>> = {
  plenary: Presentation,
  board: LayoutGrid,
  breakout: Users,
  mingling: Coffee,
  pause: Pause,
};

export const PART_NAMES: Readonly<Record<AgendaKind, MessageKey>> = {
  plenary: 'agenda.plenary',
  board: 'agenda.board',
  breakout: 'agenda.breakout',
  mingling: 'agenda.mingling',
  pause: 'agenda.pause',
};
