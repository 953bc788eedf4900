import type { ReactNode } from 'react';
import { PeopleContext, type Stage, StageContext } from './stage.ts';

type StageProviderProps = { stage: Stage; children: ReactNode };

/** Hands a stage, and its names by themselves, to everything below. */
export const StageProvider = ({ stage, children }: StageProviderProps) => (
  <PeopleContext value={stage.people}>
    <StageContext value={stage}>{children}</StageContext>
  </PeopleContext>
);
