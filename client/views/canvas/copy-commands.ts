import { ClipboardPaste, Copy, CopyPlus, Scissors } from 'lucide-react';
import type { Command } from '../../commands/command.ts';
import { type ArrangeContext, needing } from './needing.ts';

/** Copies beside the notes, and by the clipboard. */
export const copyCommands = (context: ArrangeContext): readonly Command[] => {
  const { t, clipboard } = context;
  const byBrowser = true;
  return [
    needing(context, 1, {
      id: 'arrange.duplicate',
      label: t('arrange.duplicate'),
      icon: CopyPlus,
      run: context.duplicate,
    }),
    needing(context, 1, {
      id: 'arrange.copy',
      label: t('arrange.copy'),
      icon: Copy,
      shortcuts: [{ key: 'c', mod: true }],
      byBrowser,
      run: clipboard.copy,
    }),
    needing(context, 1, {
      id: 'arrange.cut',
      label: t('arrange.cut'),
      icon: Scissors,
      shortcuts: [{ key: 'x', mod: true }],
      byBrowser,
      run: clipboard.cut,
    }),
    {
      id: 'arrange.paste',
      group: 'canvas',
      label: t('arrange.paste'),
      icon: ClipboardPaste,
      shortcuts: [{ key: 'v', mod: true }],
      byBrowser,
      enabled: true,
      run: clipboard.paste,
    },
  ];
};
