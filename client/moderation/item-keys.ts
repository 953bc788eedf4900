import type { KeyboardEvent } from 'react';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';

/** Sends a decision about a note; `done` is said when it counts, unless a toast says it, and `item` is what goes from the list then. */
export type Decide = (
  request: MeetingCommandRequest,
  done: string | null,
  item: Element | null,
) => Promise<boolean>;

const isWriting = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement;

const step = (item: Element, next: Element | null): void => {
  const list = item.closest('ul');
  (next ?? (list === null ? null : list.firstElementChild))
    ?.querySelector<HTMLElement>('button')
    ?.focus();
};

/** Keys of an item of the queue, while the focus is at one of its buttons: arrows to the next one, letters to decide. */
export const itemKeys =
  (deeds: Readonly<Record<string, () => void>>) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const { key, currentTarget: item, target } = event;
    if (isWriting(target) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (key === 'ArrowDown') step(item, item.nextElementSibling);
    else if (key === 'ArrowUp') step(item, item.previousElementSibling);
    else if (Object.hasOwn(deeds, key.toLowerCase())) deeds[key.toLowerCase()]?.();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
