import { type CommentMarkLook, useCommentDesk } from './comment-desk.ts';

type NoteProps = { noteId: string };

/** How much has been said of a note; a press shows it. */
export const NoteComments = ({ noteId, look }: NoteProps & { look: CommentMarkLook }) => {
  const desk = useCommentDesk();
  return desk && <desk.Mark noteId={noteId} look={look} />;
};

/** Where lists show what was said of a note. */
export const CommentsInline = ({ noteId }: NoteProps) => {
  const desk = useCommentDesk();
  return desk && <desk.Inline noteId={noteId} />;
};

/** Whose organisations are interested in a note, or use what it tells. */
export const NoteOrganisations = ({ noteId }: NoteProps) => {
  const desk = useCommentDesk();
  return desk && <desk.Organisations noteId={noteId} />;
};
