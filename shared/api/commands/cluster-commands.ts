import { idField } from '../fields.ts';
import { command, PARTAKERS } from './command.ts';

/** Clusters themselves are made over the socket; the server only looks for notes that may belong together. */
export const clusterCommands = [
  command(
    'cluster.suggest',
    'Looks for notes that seem to be about the same, section by section, among those that are in no cluster: at most the first 200 of a section and 400 of a board. By stems of Finnish, Swedish and English words, on this server, and nothing is changed. For whoever may cluster on the board. Answers {suggestions: [{notes, words}]}: ids of two to eight notes in their order, and up to three words that they share.',
    { board: idField },
  ),
] as const;

export const clusterCommandRoles = { 'cluster.suggest': PARTAKERS } as const;
