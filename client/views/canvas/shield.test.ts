// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createShield, type Shield } from './shield.ts';

const NOTE = '<article tabindex="-1"><p>Words</p><button>React</button></article>';

let shield: Shield | null = null;

const setup = (underSelector: string) => {
  document.body.innerHTML = `<section tabindex="0">${NOTE}<div id="shield" hidden></div></section>`;
  const get = (selector: string): HTMLElement => {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`No ${selector}`);
    return element;
  };
  const paper = get('section');
  const cover = get('#shield');
  paper.hasPointerCapture = () => false;
  document.elementFromPoint = () => (cover.hidden ? get(underSelector) : cover);
  const rested = vi.fn<() => void>();
  shield = createShield({ element: paper, shield: cover, onRest: rested });
  const heard: string[] = [];
  for (const type of ['pointerdown', 'click']) {
    paper.addEventListener(type, ({ target }) => {
      heard.push(`${type} ${target instanceof Element ? target.localName : ''}`);
    });
  }
  const fire = (type: string, target: Element, at = { clientX: 5, clientY: 5 }): void => {
    const init = { ...at, pointerId: 1, bubbles: true, cancelable: true };
    target.dispatchEvent(
      type.startsWith('pointer') ? new PointerEvent(type, init) : new MouseEvent(type, init),
    );
  };
  return { paper, cover, get, fire, heard, rested };
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  shield?.stop();
  vi.useRealTimers();
});

describe('the shield over moving paper', () => {
  it('lies there while the paper moves, and no longer', () => {
    const { cover, rested } = setup('p');
    shield?.raise();
    expect(cover.hidden).toBe(false);
    vi.advanceTimersByTime(100);
    shield?.raise();
    vi.advanceTimersByTime(100);
    expect(cover.hidden).toBe(false);
    vi.advanceTimersByTime(100);
    expect(cover.hidden).toBe(true);
    expect(rested).toHaveBeenCalledOnce();
  });

  it('gives a press to what lies under it, with the focus', () => {
    const { cover, get, fire, heard } = setup('p');
    shield?.raise();
    fire('pointerdown', cover);
    fire('mousedown', cover);
    expect(heard).toEqual(['pointerdown p']);
    expect(document.activeElement).toBe(get('article'));
  });

  it('gives on the click that comes of it, once', () => {
    const { cover, paper, fire, heard, get } = setup('button');
    const pressed = vi.fn<() => void>();
    get('button').addEventListener('click', pressed);
    shield?.raise();
    fire('pointerdown', cover);
    fire('mousedown', cover);
    fire('pointerup', get('button'));
    // What was pressed on the shield and let go on a note is a click on what both lie in.
    fire('click', paper);
    expect(pressed).toHaveBeenCalledOnce();
    expect(heard).toEqual(['pointerdown button', 'click button']);
    fire('click', paper);
    expect(pressed).toHaveBeenCalledOnce();
  });

  it('makes no click of a drag', () => {
    const { cover, paper, fire, heard } = setup('button');
    shield?.raise();
    fire('pointerdown', cover);
    fire('click', paper, { clientX: 90, clientY: 5 });
    expect(heard).toEqual(['pointerdown button', 'click section']);
  });

  it('does not come between a press and its click', () => {
    const { cover, fire, get } = setup('p');
    fire('pointerdown', get('p'));
    shield?.raise();
    expect(cover.hidden).toBe(true);
    fire('pointerup', get('p'));
    shield?.raise();
    expect(cover.hidden).toBe(false);
  });
});
