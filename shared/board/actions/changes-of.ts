import type { Change } from '../../access/change.ts';
import { answerKey, type AnswerValue } from '../records/answer.ts';
import { DRAWING_ROOTS, type DrawingRoot } from '../drawing-roots.ts';
import { reactionKey } from '../records/reaction.ts';
import type { ActionContext } from './action.ts';
import type { ActionArgs, ActionCall } from './all.ts';

type Put = Extract<Change, { op: 'put' | 'delete' }>;

/** A field set to `value`, or taken away when that is `undefined`. */
const setField = (root: string, id: string | undefined, field: string, value: unknown): Put => ({
  op: value === undefined ? 'delete' : 'put',
  root,
  field,
  ...(id !== undefined && { id }),
  ...(value !== undefined && { value }),
});

const given = (values: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(values).filter(([, value]) => value !== undefined);

const created = (root: string, id: string, fields: Readonly<Record<string, unknown>>): Change => ({
  op: 'create',
  root,
  id,
  fields: new Map(given(fields)),
});

const answered = (
  noteId: string,
  answers: Readonly<Record<string, AnswerValue | null>>,
): Change[] =>
  Object.entries(answers).map(([fieldId, value]) =>
    setField('answers', undefined, answerKey({ noteId, fieldId }), value ?? undefined),
  );

const editText = (root: 'notes' | 'shapes', id: string): Change => ({
  op: 'put',
  root,
  id,
  field: 'text',
});

/** `null` takes the field away. */
const moves = (places: ActionArgs<'note.move'>['moves']): Change[] =>
  places.flatMap(({ id, ...fields }) =>
    given(fields).map(([field, value]) => setField('notes', id, field, value ?? undefined)),
  );

const addsCluster = (args: ActionArgs<'cluster.add'>, personId: string): Change[] => {
  const { id, notes, ...fields } = args;
  return [
    created('clusters', id, { ...fields, by: personId }),
    ...moves(notes.map((note) => ({ ...note, cluster: id }))),
  ];
};

const notesAdded = (notes: ActionArgs<'note.add'>['notes'], personId: string): Change[] =>
  notes.flatMap(({ id, marks: _marks, answers = {}, ...note }) => [
    created('notes', id, { ...note, author: personId }),
    ...answered(id, answers),
  ]);

/** What is done with every drawing of some arguments. */
const eachDrawing = <Drawing>(
  args: { readonly [Root in DrawingRoot]?: readonly Drawing[] | undefined },
  changes: (root: DrawingRoot, drawing: Drawing) => Change[],
): Change[] =>
  DRAWING_ROOTS.flatMap((root) => (args[root] ?? []).flatMap((one) => changes(root, one)));

/** The mark of the trash on drawings and notes; `undefined` takes it away. */
const marked = (ids: ActionArgs<'drawing.delete'>, mark: unknown): Change[] => [
  ...eachDrawing(ids, (root, id) => [setField(root, id, 'deleted', mark)]),
  ...(ids.notes ?? []).map((id) => setField('notes', id, 'deleted', mark)),
];

const reaction = (args: ActionArgs<'reaction.add'>, personId: string, value: unknown): Change =>
  setField('reactions', undefined, reactionKey({ ...args, personId }), value);

const putsBack = ({ fields }: ActionArgs<'board.putBack'>): Change[] =>
  fields.map(({ root, id, field, value }) =>
    (root === 'notes' || root === 'shapes') && id !== undefined && field === 'text'
      ? editText(root, id)
      : setField(root, id, field, value),
  );

/** A section's frame elsewhere, with what lies on it. */
const carriesFrame = (carried: ActionArgs<'section.carry'>): Change[] => [
  setField('sections', carried.id, 'frame', carried.frame),
  ...carried.notes.map(({ id, position }) => setField('notes', id, 'position', position)),
  ...(carried.shapes ?? []).map((one) => setField('shapes', one.id, 'frame', one.frame)),
  ...(carried.strokes ?? []).map((one) => setField('strokes', one.id, 'frame', one.frame)),
];

/**
 * Everything an action may write, field by field: what the rules are asked about before it runs, and what undo
 * remembers. An action may write less, as when a value is there already, but never anything else.
 */
export const changesOf = (call: ActionCall, { personId, now }: ActionContext): Change[] => {
  const deleted = { at: now, by: personId };
  switch (call.name) {
    case 'note.add':
      return notesAdded(call.args.notes, personId);
    case 'answer.set':
      return answered(call.args.noteId, call.args.answers);
    case 'note.editText':
    case 'note.format':
      return [editText('notes', call.args.id)];
    case 'note.move':
      return moves(call.args.moves);
    case 'note.setColor':
      return call.args.ids.map((id) => setField('notes', id, 'color', call.args.color));
    case 'note.setTags':
      return [setField('notes', call.args.id, 'tags', call.args.tags)];
    case 'note.tag':
      return call.args.notes.map(({ id, tags }) => setField('notes', id, 'tags', tags));
    case 'note.setLink':
      return [setField('notes', call.args.id, 'link', call.args.link ?? undefined)];
    case 'note.setAttachment':
      return [setField('notes', call.args.id, 'attachment', call.args.attachment ?? undefined)];
    case 'note.setLocked':
      return call.args.ids.map((id) => setField('notes', id, 'locked', call.args.locked));
    case 'note.setDate':
      return call.args.ids.map((id) => setField('notes', id, 'date', call.args.date ?? undefined));
    case 'note.delete':
      return call.args.ids.map((id) => setField('notes', id, 'deleted', deleted));
    case 'note.restore':
      return call.args.ids.map((id) => setField('notes', id, 'deleted', undefined));
    case 'reaction.add':
      return [reaction(call.args, personId, { at: now })];
    case 'reaction.remove':
      return [reaction(call.args, personId, undefined)];
    case 'comment.add': {
      const { id, ...fields } = call.args;
      return [created('comments', id, { ...fields, author: personId })];
    }
    case 'comment.edit':
      return [
        setField('comments', call.args.id, 'text', call.args.text),
        setField('comments', call.args.id, 'editedAt', now),
      ];
    case 'comment.resolve':
      return [
        setField(
          'comments',
          call.args.id,
          'resolved',
          call.args.resolved ? { at: now, by: personId } : undefined,
        ),
      ];
    case 'comment.delete':
      return [setField('comments', call.args.id, 'deleted', deleted)];
    case 'comment.restore':
      return [setField('comments', call.args.id, 'deleted', undefined)];
    case 'section.add': {
      const { id, ...fields } = call.args;
      return [created('sections', id, fields)];
    }
    case 'section.edit': {
      const { id, ...fields } = call.args;
      return given(fields).map(([field, value]) => setField('sections', id, field, value));
    }
    case 'section.carry':
      return carriesFrame(call.args);
    case 'section.arrange':
      return call.args.frames.flatMap(carriesFrame);
    case 'section.delete':
      return [setField('sections', call.args.id, 'deleted', deleted)];
    case 'section.restore':
      return [setField('sections', call.args.id, 'deleted', undefined)];
    case 'cluster.add':
      return addsCluster(call.args, personId);
    case 'cluster.rename':
      return [setField('clusters', call.args.id, 'title', call.args.title)];
    case 'cluster.move':
      return [
        setField('clusters', call.args.id, 'rank', call.args.rank),
        ...moves(call.args.notes),
      ];
    case 'cluster.merge':
      return [
        setField('clusters', call.args.id, 'into', call.args.into),
        ...given({ title: call.args.title }).map(([field, value]) =>
          setField('clusters', call.args.into, field, value),
        ),
      ];
    case 'cluster.delete':
      return [setField('clusters', call.args.id, 'deleted', deleted)];
    case 'drawing.add':
      return [
        ...eachDrawing<{ readonly id: string }>(call.args, (root, { id, ...fields }) => [
          created(root, id, { ...fields, author: personId }),
        ]),
        ...notesAdded(call.args.notes ?? [], personId),
      ];
    case 'drawing.change':
      return [
        ...eachDrawing<{ readonly id: string }>(call.args, (root, { id, ...fields }) =>
          given(fields).map(([field, value]) => setField(root, id, field, value)),
        ),
        ...moves(call.args.moves ?? []),
      ];
    case 'drawing.delete':
      return marked(call.args, deleted);
    case 'drawing.restore':
      return marked(call.args, undefined);
    case 'shape.editText':
      return [editText('shapes', call.args.id)];
    case 'board.edit':
      return given(call.args).map(([field, value]) => setField('board', undefined, field, value));
    case 'board.putBack':
      return putsBack(call.args);
    case 'draft.keep':
      return [setField('notes', call.args.id, 'kept', call.args.kept)];
    case 'draft.handOver':
      return [setField('notes', call.args.id, 'handed', call.args.handed)];
  }
};
