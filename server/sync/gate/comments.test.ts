import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardActions } from '../../../shared/board/actions/all.ts';
import { MAX_COMMENT_LENGTH } from '../../../shared/board/records/comment.ts';
import { createGatedBoard, facilitator, participant, viewer } from '../testing/gated-board.ts';
import { rawUpdate } from '../testing/raw-update.ts';

const anna = participant('anna');
const bertta = participant('bertta');
const OWN = 4711;

type Fields = Readonly<Record<string, unknown>>;

/** A board on which Anna has asked something, and Bertta has answered. */
const commentedBoard = () => {
  const board = createGatedBoard();
  const put = (id: string, fields: Fields, owner: string): void => {
    board.doc.getMap('comments').set(id, new Y.Map(Object.entries(fields)));
    board.registry.addOwner({ kind: 'comments', record: id, person: owner });
  };
  const said = { note: 'annas', text: 'Who?', createdAt: 1 };
  put('asked', { ...said, parent: '', author: 'anna' }, 'anna');
  put('answered', { ...said, parent: 'asked', author: 'bertta' }, 'bertta');
  const newComment = (fields: Fields) =>
    board.updateOf((client) => {
      const given = { note: 'annas', parent: '', text: 'Hm', author: 'anna', createdAt: 2 };
      client
        .getMap('comments')
        .set('new', new Y.Map(Object.entries({ ...given, ...fields }).filter(isGiven)));
    });
  const change = (id: string, edit: (comment: Y.Map<unknown>) => void) =>
    board.updateOf((client) => {
      const comment = client.getMap('comments').get(id);
      if (comment instanceof Y.Map) edit(comment);
    });
  return { ...board, newComment, change };
};

const isGiven = ([, value]: readonly [string, unknown]): boolean => value !== undefined;

const refusedAs = (reason: string) => ({ verdict: 'refused', reason });
const accepted = { verdict: 'accepted' };

describe('a new comment', () => {
  it('is its writer’s, on a note that is there', () => {
    const { judgeAs, newComment } = commentedBoard();
    expect(judgeAs(anna, newComment({}))).toMatchObject(accepted);
    expect(judgeAs(anna, newComment({ parent: 'asked' }))).toMatchObject(accepted);
    expect(judgeAs(anna, newComment({ parent: undefined }))).toMatchObject(accepted);
    expect(judgeAs(facilitator, newComment({ author: 'fia' }))).toMatchObject(accepted);
  });

  it.each<[string, Fields, string]>([
    ['in another’s name', { author: 'bertta' }, 'notInYourName'],
    ['in nobody’s name', { author: undefined }, 'notInYourName'],
    ['on a note that is not there', { note: 'nowhere' }, 'invalidValue'],
    ['on nothing', { note: undefined }, 'invalidValue'],
    ['without words', { text: undefined }, 'invalidValue'],
    ['with nothing but spaces', { text: ' \n\t ' }, 'invalidValue'],
    ['longer than a comment', { text: 'x'.repeat(MAX_COMMENT_LENGTH + 1) }, 'invalidValue'],
    ['in a text that others could write in', { text: new Y.Text('x') }, 'invalidValue'],
    ['from next year', { createdAt: Date.now() + 366 * 86_400_000 }, 'invalidValue'],
    ['that answers an answer', { parent: 'answered' }, 'invalidValue'],
    ['that answers nothing', { parent: 'nothing' }, 'invalidValue'],
    ['that answers on another note', { note: 'locked', parent: 'asked' }, 'invalidValue'],
    ['closed in another’s name', { resolved: { at: 1, by: 'bertta' } }, 'notInYourName'],
    [
      'an answer that is a closed thread',
      { parent: 'asked', resolved: { at: 1, by: 'anna' } },
      'invalidValue',
    ],
    ['deleted in another’s name', { deleted: { at: 1, by: 'bertta' } }, 'notInYourName'],
    ['with a field nobody knows', { mood: 'bad' }, 'invalidValue'],
    ['with a mark that holds more', { resolved: { at: 1, by: 'anna', x: 1 } }, 'invalidValue'],
  ])('%s is refused', (_what, fields, reason) => {
    const { judgeAs, newComment } = commentedBoard();
    expect(judgeAs(anna, newComment(fields))).toEqual(refusedAs(reason));
  });

  it('comes together with its note, and with the answer to it', () => {
    const { judgeAs, updateOf } = commentedBoard();
    const update = updateOf((client) => {
      const context = { personId: 'anna', now: 5 };
      const note = { id: 'n', text: 'x', section: 'open', rank: 'a1', createdAt: 5 };
      boardActions['note.add'].run(client, { notes: [note] }, context);
      const said = { note: 'n', text: 'Why', createdAt: 5 };
      boardActions['comment.add'].run(client, { ...said, id: 'c', parent: '' }, context);
      boardActions['comment.add'].run(client, { ...said, id: 'd', parent: 'c' }, context);
    });
    expect(judgeAs(anna, update)).toMatchObject(accepted);
  });

  it('is no way around one level, by a thread that comes with it', () => {
    const { judgeAs, updateOf } = commentedBoard();
    const update = updateOf((client) => {
      const put = (id: string, parent: string) => {
        const fields = { note: 'annas', parent, text: 'x', author: 'anna', createdAt: 1 };
        client.getMap('comments').set(id, new Y.Map(Object.entries(fields)));
      };
      put('one', 'asked');
      put('two', 'one');
    });
    expect(judgeAs(anna, update)).toEqual(refusedAs('invalidValue'));
  });

  it('is no viewer’s, and nobody’s while comments are off, not allowed in the phase, or frozen', () => {
    const { doc, judgeAs, newComment } = commentedBoard();
    expect(judgeAs(viewer, newComment({ author: 'vera' }))).toEqual(refusedAs('readOnly'));
    doc.getMap('board').set('participantsComment', false);
    expect(judgeAs(anna, newComment({}))).toEqual(refusedAs('switchedOff'));
    expect(judgeAs(facilitator, newComment({ author: 'fia' }))).toMatchObject(accepted);
    doc.getMap('board').set('frozen', { reason: '', at: 1, by: 'fia' });
    expect(judgeAs(anna, newComment({}))).toEqual(refusedAs('frozen'));
  });

  it('does not hide another’s name behind its own', () => {
    const { judgeAs } = commentedBoard();
    const at = (clock: number) => new Y.ID(OWN, clock);
    const put = (value: unknown) => new Y.ContentAny([value]);
    const field = (key: string, value: unknown) => ({ parent: at(0), key, content: put(value) });
    const structs = [
      { parent: 'comments', key: 'new', content: new Y.ContentType(new Y.Map()) },
      field('note', 'annas'),
      field('text', 'x'),
      field('author', 'bertta'),
      field('author', 'anna'),
    ];
    const update = rawUpdate({ sections: [{ client: OWN, clock: 0, structs }] });
    expect(judgeAs(anna, update)).toEqual(refusedAs('notInYourName'));
  });
});

describe('a comment that is there', () => {
  it('is changed and taken away by whoever wrote it', () => {
    const { judgeAs, change } = commentedBoard();
    const edit = change('asked', (comment) => {
      comment.set('text', 'Who else?');
      comment.set('editedAt', 3);
    });
    const remove = change('asked', (comment) => comment.set('deleted', { at: 3, by: 'anna' }));
    expect(judgeAs(anna, edit)).toMatchObject(accepted);
    expect(judgeAs(anna, remove)).toMatchObject(accepted);
    expect(judgeAs(bertta, edit)).toEqual(refusedAs('notYours'));
    expect(judgeAs(bertta, remove)).toEqual(refusedAs('notInYourName'));
  });

  it('keeps its words before facilitators, who may take it away', () => {
    const { judgeAs, change } = commentedBoard();
    const edit = change('asked', (comment) => comment.set('text', 'I was wrong'));
    const remove = change('asked', (comment) => comment.set('deleted', { at: 3, by: 'fia' }));
    expect(judgeAs(facilitator, edit)).toEqual(refusedAs('notYours'));
    expect(judgeAs(facilitator, remove)).toMatchObject(accepted);
  });

  it('keeps its place, its author and its time', () => {
    const { judgeAs, change } = commentedBoard();
    const fields: Fields = { note: 'locked', parent: 'answered', author: 'bertta', createdAt: 9 };
    for (const [field, value] of Object.entries(fields)) {
      const update = change('asked', (comment) => comment.set(field, value));
      expect(judgeAs(anna, update)).toEqual(refusedAs('serverOnly'));
      expect(judgeAs(facilitator, update)).toEqual(refusedAs('serverOnly'));
    }
    for (const field of ['note', 'parent', 'text', 'author', 'createdAt']) {
      const update = change('asked', (comment) => comment.delete(field));
      expect(judgeAs(anna, update)).toEqual(refusedAs('serverOnly'));
    }
  });

  it('is never removed for good, nor put anew over the old one', () => {
    const { judgeAs, updateOf, newComment } = commentedBoard();
    const remove = updateOf((client) => client.getMap('comments').delete('asked'));
    expect(judgeAs(anna, remove)).toEqual(refusedAs('serverOnly'));
    expect(judgeAs(facilitator, remove)).toEqual(refusedAs('serverOnly'));
    const replace = updateOf((client) => {
      client.getMap('comments').set('asked', new Y.Map([['text', 'x']]));
    });
    expect(judgeAs(anna, replace)).toEqual(refusedAs('serverOnly'));
    expect(judgeAs(anna, newComment({}))).toMatchObject(accepted);
  });

  it('is not erased by what is not one', () => {
    const { judgeAs, updateOf } = commentedBoard();
    for (const value of ['x', 7, { text: 'x' }, new Y.Text('x'), new Y.Array()]) {
      const update = updateOf((client) => client.getMap('comments').set('other', value));
      expect(judgeAs(anna, update)).toEqual(refusedAs('invalidValue'));
    }
  });
});

describe('the end of a thread', () => {
  it('is anybody’s to say who may comment, in their own name', () => {
    const { doc, judgeAs, change } = commentedBoard();
    const resolve = (by: string) =>
      change('asked', (comment) => comment.set('resolved', { at: 3, by }));
    expect(judgeAs(bertta, resolve('bertta'))).toMatchObject(accepted);
    expect(judgeAs(bertta, resolve('anna'))).toEqual(refusedAs('notInYourName'));
    expect(judgeAs(facilitator, resolve('fia'))).toMatchObject(accepted);
    expect(judgeAs(facilitator, resolve('anna'))).toEqual(refusedAs('notInYourName'));
    doc.getMap('board').set('participantsComment', false);
    expect(judgeAs(bertta, resolve('bertta'))).toEqual(refusedAs('switchedOff'));
  });

  it('is opened again by anybody, and no answer has an end of its own', () => {
    const { doc, judgeAs, change } = commentedBoard();
    const asked = doc.getMap('comments').get('asked');
    if (asked instanceof Y.Map) asked.set('resolved', { at: 3, by: 'bertta' });
    const reopen = change('asked', (comment) => comment.delete('resolved'));
    expect(judgeAs(anna, reopen)).toMatchObject(accepted);
    const answer = change('answered', (comment) =>
      comment.set('resolved', { at: 3, by: 'bertta' }),
    );
    expect(judgeAs(bertta, answer)).toEqual(refusedAs('invalidValue'));
  });
});
