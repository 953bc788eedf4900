import type { ComponentType } from 'react';
import { later } from '../ui/later.ts';

export type ConductorToolProps = {
  /** The board that is open on this page, if one is. */
  boardId: string | null;
};

/** What the phase itself asks for, such as showing what was written: in sight on phones as well. */
export const firstTools: readonly ComponentType<ConductorToolProps>[] = [
  later(async () => (await import('../secret/RevealTool.tsx')).RevealTool),
];

/**
 * What other parts of the interface put into the facilitators' bar, in their order: each a component that shows its own
 * buttons, or nothing. Import it lazily; the bar waits for none of them. Phones fold them away.
 */
export const conductorTools: readonly ComponentType<ConductorToolProps>[] = [
  later(async () => (await import('../votes/VoteTool.tsx')).VoteTool),
  later(async () => (await import('../attention/AttentionTool.tsx')).AttentionTool),
];
