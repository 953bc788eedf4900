import { useEffect } from 'react';
import { usePreference } from '../preferences/preferences.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { putCommentDesk } from '../note/comment-desk.ts';
import { CommentMark } from './CommentMark.tsx';
import { CommentPanel } from './CommentPanel.tsx';
import { CommentsInline } from './CommentsInline.tsx';
import { Organisations } from './Organisations.tsx';
import { closeComments, toggleComments, useOpenIn } from './open-comments.ts';
import { useNewCommentsCommand } from './use-new-comments.ts';
import { SpokenComments } from './SpokenComments.tsx';

const Host = () => {
  const t = useText();
  const noteId = useOpenIn('panel');
  const isSpoken = usePreference('spokenChanges');

  useEffect(() => {
    putCommentDesk({
      t,
      Mark: CommentMark,
      Inline: CommentsInline,
      Organisations,
      toggle: toggleComments,
    });
    return () => putCommentDesk(null);
  }, [t]);

  useEffect(() => closeComments, []);
  useNewCommentsCommand();

  return (
    <>
      {noteId !== null && <CommentPanel key={noteId} noteId={noteId} />}
      {isSpoken && <SpokenComments />}
    </>
  );
};

/** Comments on the notes of a board: what stands of them on the notes, and the panel in which they are read and written. */
export const Comments = () => (
  <ToolTexts>
    <Host />
  </ToolTexts>
);
