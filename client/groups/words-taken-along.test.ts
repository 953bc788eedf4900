// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { createWordsWatch, wordsUnderCaret } from './words-taken-along.ts';

afterEach(() => document.body.replaceChildren());

/** Puts the cursor into the field of a page. */
const writeIn = (page: string): void => {
  document.body.innerHTML = page;
  document.querySelector<HTMLElement>('textarea, input, [contenteditable]')?.focus();
};

describe('the words under the caret', () => {
  it('are those of a box for a new note', () => {
    writeIn('<textarea data-writing-box="s">Kesken</textarea>');
    expect(wordsUnderCaret()).toEqual({
      text: 'Kesken',
      noteId: null,
      sectionId: 's',
      commentsOf: null,
    });
  });

  it('are those of a note that is being changed: it is no field, but as much a sentence', () => {
    writeIn('<div data-note="n"><div contenteditable="true" tabindex="0">Oma lappu</div></div>');
    expect(wordsUnderCaret()).toMatchObject({ text: 'Oma lappu', noteId: 'n' });
  });

  it('are those of a comment, with the note that it is about', () => {
    writeIn('<div data-comments-of="n"><textarea>Hyvä ajatus</textarea></div>');
    expect(wordsUnderCaret()).toMatchObject({ text: 'Hyvä ajatus', commentsOf: 'n' });
  });

  it('are those of an address or a name in a dialog', () => {
    writeIn('<dialog open><input type="url" value="https://slides.example/1"></dialog>');
    expect(wordsUnderCaret()).toMatchObject({ text: 'https://slides.example/1', noteId: null });
  });

  it.each([
    '<textarea>  </textarea>',
    '<textarea readonly>Luettavaksi</textarea>',
    '<input type="checkbox" value="on">',
    '<div contenteditable="true" tabindex="0"></div>',
  ])('are none in %s', (page) => {
    writeIn(page);
    expect(wordsUnderCaret()).toBeNull();
  });
});

describe('what somebody wrote last', () => {
  it('is still known when the note they changed has closed', () => {
    writeIn('<div data-note="n"><div contenteditable="true" tabindex="0">Oma lappu</div></div>');
    const watch = createWordsWatch();
    watch.look();
    document.body.replaceChildren();
    watch.look();
    expect(watch.last()).toMatchObject({ text: 'Oma lappu', noteId: 'n' });
  });

  it('is nothing once it was sent, and nothing where nobody wrote', () => {
    expect(createWordsWatch().last()).toBeNull();
    writeIn('<textarea data-writing-box="s">Lähtee</textarea>');
    const watch = createWordsWatch();
    watch.look();
    const box = document.querySelector('textarea');
    if (box) box.value = '';
    expect(watch.last()).toBeNull();
    box?.remove();
    expect(watch.last()).toBeNull();
  });
});
