/** What the commands of tables answer; see shared/api/commands/table-commands.ts. */
export type JoinAnswer = {
  readonly seat: 'taken' | 'waiting';
  readonly position?: number | null;
  readonly left?: string | null;
};

export type FoundAnswer = { readonly table: string; readonly left?: string | null };
export type SurpriseAnswer = FoundAnswer;
export type MergeAnswer = { readonly merged: boolean };
export type NoteAnswer = { readonly board: string; readonly note: string };
export type DealAnswer = {
  readonly deal: string;
  readonly added: number;
  readonly spare: number;
  readonly without: number;
};
