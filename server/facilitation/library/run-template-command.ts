import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { templateCommandRoles } from '../../../shared/api/commands/template-commands.ts';
import { createId } from '../../../shared/lib/id.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import {
  MAX_TEMPLATE_BYTES,
  templateBytes,
  type TemplateContent,
} from '../../../shared/templates/content.ts';
import type { SavedTemplate } from '../../directory/records.ts';
import type { Session } from '../../directory/session.ts';
import { findOwnBoard } from '../board-commands.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { mayEditTemplate } from './may-edit-template.ts';
import { templateOfBoard } from './template-of-board.ts';

type TemplateCommand = CommandOf<keyof typeof templateCommandRoles>;

/** How long a removed template can be brought back. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

const isTooLarge = (content: TemplateContent): boolean =>
  templateBytes(content) > MAX_TEMPLATE_BYTES;

const TOO_LARGE = `A template takes at most ${MAX_TEMPLATE_BYTES} bytes.`;

const create = async (
  { directory, network, limits, now }: Facilitation,
  session: Session,
  content: TemplateContent,
): Promise<Outcome> => {
  if (isTooLarge(content)) return refuse('too-large', TOO_LARGE);
  const id = createId();
  const created = await directory.createTemplate({
    id,
    networkId: network.id,
    maker: session.personId,
    content,
    max: limits.MAX_TEMPLATES,
    forgetBefore: now() - KEPT_MS,
    now: now(),
  });
  return created
    ? ok({ template: id })
    : refuse('limit-reached', 'The network has as many templates as this server takes.');
};

const save = async (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  { board: boardId, title }: CommandOf<'template.save'>,
): Promise<Outcome> => {
  const board = await findOwnBoard(facilitation, session, boardId);
  if (!board.ok) return board;
  const content = await templateOfBoard(facilitation, { board: board.value, meeting, title });
  if (!content.ok) return content;
  return create(facilitation, session, content.value);
};

const findEditable = async (
  { directory }: Facilitation,
  session: Session,
  id: string,
): Promise<Result<SavedTemplate, Refusal>> => {
  const found = await directory.findSavedTemplate(id);
  if (found === null) return refuse('not-found');
  if (mayEditTemplate(session, found)) return ok(found);
  return refuse('not-allowed', 'Only its maker and coordinators change a template.');
};

const change = async (
  { directory }: Facilitation,
  { template: id, content, revision }: CommandOf<'template.change'>,
): Promise<Outcome> => {
  if (isTooLarge(content)) return refuse('too-large', TOO_LARGE);
  return (await directory.changeTemplate({ id, content, revision }))
    ? ok({ revision: revision + 1 })
    : refuse('conflict', 'The template has changed meanwhile.');
};

/** The network's templates are no part of a meeting: whoever leads one, in whatever state, works with them. */
export const runTemplateCommand = async (
  facilitation: Facilitation,
  sender: Sender,
  command: TemplateCommand,
): Promise<Outcome> => {
  const { session } = sender;
  if (command.type === 'template.save') return save(facilitation, sender, command);
  if (command.type === 'template.create') return create(facilitation, session, command.content);
  const found = await findEditable(facilitation, session, command.template);
  if (!found.ok) return found;
  switch (command.type) {
    case 'template.change':
      return change(facilitation, command);
    case 'template.remove':
    case 'template.restore': {
      const removedAt = command.type === 'template.remove' ? facilitation.now() : null;
      await facilitation.directory.setTemplateRemoved({ id: command.template, removedAt });
      return ok(null);
    }
  }
};
