import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readNotes } from '../read.ts';
import { writeContent } from '../write-content.ts';
import { readFacts } from './facts.ts';

test('tells answers under their questions, of a person only whose name it would be', () => {
  const doc = new Y.Doc();
  writeContent(doc, {
    title: '',
    description: '',
    layout: 'columns',
    settings: {},
    sections: [
      {
        id: 's',
        title: 'Needs',
        prompt: '',
        rank: 'a0',
        form: {
          fields: [
            { id: 'who', kind: 'person', label: 'Who' },
            { id: 'how', kind: 'multi', label: 'How', options: ['a', 'b'] },
            { id: 'cost', kind: 'number', label: 'Cost' },
          ],
        },
      },
    ],
    notes: [
      {
        id: 'n',
        text: 'A need',
        section: 's',
        rank: 'a0',
        createdAt: 1,
        answers: { who: { person: 'anna' }, how: ['a', 'b'], cost: 'no number', gone: 'x' },
      },
    ],
  });
  const facts = readFacts(doc, readNotes(doc)).map(({ label, of }) => [label, of.get('n')]);
  expect(facts).toEqual([
    [{ kind: 'own', text: 'Who' }, [{ text: '', by: 'anna' }]],
    [{ kind: 'own', text: 'How' }, [{ text: 'a' }, { text: 'b' }]],
  ]);
});
