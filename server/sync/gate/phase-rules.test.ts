import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { DEFAULT_RULES, type PhaseRules } from '../../../shared/access/phase-rules.ts';
import { boardActions } from '../../../shared/board/actions/all.ts';
import { noteMap } from '../../../shared/board/write-content.ts';
import { createGatedBoard, facilitator, participant } from '../testing/gated-board.ts';
import { seededRandom } from '../testing/random-edits.ts';

/** A seed that failed is tried again with FUZZ_SEED. */
const SEED = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

const anna = participant('anna');
const context = (personId: string) => ({ personId, now: 5 });

const setPhase = (doc: Y.Doc, rules: PhaseRules): void =>
  void doc.getMap('board').set('phase', { id: 'phase', rules });

type Deed = {
  readonly by: string;
  readonly run: (doc: Y.Doc) => void;
  readonly isAllowed: (rules: PhaseRules) => boolean;
};

/** Everything a participant does on a board, with the rule that decides on it. */
const DEEDS: Readonly<Record<string, Deed>> = {
  'a new note': {
    by: 'anna',
    run: (doc) => {
      const note = { id: 'new', text: 'x', section: 'open', rank: 'a1', createdAt: 1 };
      doc.getMap('notes').set('new', noteMap({ ...note, author: 'anna' }));
    },
    isAllowed: ({ add }) => add,
  },
  'words in one’s own note': {
    by: 'anna',
    run: (doc) =>
      void boardActions['note.setColor'].run(
        doc,
        { ids: ['annas'], color: 'rose' },
        context('anna'),
      ),
    isAllowed: ({ editOwn }) => editOwn,
  },
  'one’s own note deleted': {
    by: 'anna',
    run: (doc) => void boardActions['note.delete'].run(doc, { ids: ['annas'] }, context('anna')),
    isAllowed: ({ editOwn }) => editOwn,
  },
  'one’s own note moved': {
    by: 'anna',
    run: (doc) =>
      void boardActions['note.move'].run(
        doc,
        { moves: [{ id: 'annas', rank: 'a9' }] },
        context('anna'),
      ),
    isAllowed: ({ moveOwn, moveAll }) => moveOwn || moveAll,
  },
  'another’s note moved': {
    by: 'bertta',
    run: (doc) =>
      void boardActions['note.move'].run(
        doc,
        { moves: [{ id: 'annas', rank: 'a9' }] },
        context('bertta'),
      ),
    isAllowed: ({ moveAll }) => moveAll,
  },
  'another’s note painted': {
    by: 'bertta',
    run: (doc) =>
      void boardActions['note.setColor'].run(
        doc,
        { ids: ['annas'], color: 'rose' },
        context('bertta'),
      ),
    isAllowed: () => false,
  },
  'a reaction': {
    by: 'bertta',
    run: (doc) => void doc.getMap('reactions').set('annas:bertta:good', { at: 1 }),
    isAllowed: ({ react }) => react,
  },
};

const randomRules = (random: () => number): PhaseRules => ({
  ...DEFAULT_RULES,
  add: random() < 0.5,
  editOwn: random() < 0.5,
  moveOwn: random() < 0.5,
  moveAll: random() < 0.5,
  react: random() < 0.5,
  vote: random() < 0.5,
});

describe('a phase’s rules at the gate', () => {
  it(`let in what they allow and nothing else, whatever they are (FUZZ_SEED=${SEED})`, () => {
    const random = seededRandom(SEED);
    const { judgeAs, updateOf, doc } = createGatedBoard();
    for (let round = 0; round < 60; round += 1) {
      const rules = randomRules(random);
      // The same document with other rules every time: no earlier ones may linger.
      setPhase(doc, rules);
      for (const [what, { by, run, isAllowed }] of Object.entries(DEEDS)) {
        const { verdict } = judgeAs(participant(by), updateOf(run));
        expect([what, verdict]).toEqual([what, isAllowed(rules) ? 'accepted' : 'refused']);
      }
    }
  });

  it('hold for nobody on a frozen board, and again when it is released', () => {
    const { judgeAs, updateOf, doc } = createGatedBoard();
    setPhase(doc, { ...DEFAULT_RULES, moveAll: true });
    doc.getMap('board').set('frozen', { reason: 'Tauko', at: 1, by: 'kaisa' });
    for (const { by, run } of Object.values(DEEDS)) {
      expect(judgeAs(participant(by), updateOf(run))).toEqual({
        verdict: 'refused',
        reason: 'frozen',
      });
    }
    doc.getMap('board').set('frozen', null);
    expect(judgeAs(anna, updateOf(DEEDS['a new note']?.run ?? (() => {}))).verdict).toBe(
      'accepted',
    );
  });

  it.each([
    ['phase', { id: 'phase', rules: DEFAULT_RULES }],
    ['phase', null],
    ['frozen', { reason: '', at: 1, by: 'anna' }],
    ['frozen', null],
    ['pinned', 'canvas'],
  ])('are set by the server alone: board.%s', (field, value) => {
    const { judgeAs, updateOf } = createGatedBoard();
    const update = updateOf((client) => client.getMap('board').set(field, value));
    for (const actor of [anna, facilitator]) {
      expect(judgeAs(actor, update)).toEqual({ verdict: 'refused', reason: 'serverOnly' });
    }
  });

  it('are not taken away by a participant or a facilitator', () => {
    const { judgeAs, updateOf, doc } = createGatedBoard();
    setPhase(doc, DEFAULT_RULES);
    const update = updateOf((client) => client.getMap('board').delete('phase'));
    for (const actor of [anna, facilitator]) {
      expect(judgeAs(actor, update)).toEqual({ verdict: 'refused', reason: 'serverOnly' });
    }
  });
});
