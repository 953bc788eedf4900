import { CardArticle } from '../../cards/CardArticle.tsx';
import { useCarry } from '../../cards/use-carry.ts';
import { moveChange } from '../../note/note-changes.ts';
import { CardSection } from './CardSection.tsx';

type CardProps = { noteId: string };

const moved = (noteId: string) => moveChange(noteId);

const Carriable = ({ noteId }: CardProps) => {
  const { carry } = useCarry(noteId, moved);
  return <CardArticle noteId={noteId} carry={carry} />;
};

const SectionedCarriable = ({ noteId }: CardProps) => {
  const { carry } = useCarry(noteId, moved);
  return <CardArticle noteId={noteId} carry={carry} above={<CardSection noteId={noteId} />} />;
};

const Sectioned = ({ noteId }: CardProps) => (
  <CardArticle noteId={noteId} above={<CardSection noteId={noteId} />} />
);

/** What a wall's cards are like: named by section where there are several, and to be carried where the order is by hand. */
export const cardFor = (namesSections: boolean, isByHand: boolean) => {
  if (isByHand) return namesSections ? SectionedCarriable : Carriable;
  return namesSections ? Sectioned : CardArticle;
};
