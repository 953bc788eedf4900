import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import type { VotePlan, VoteScope } from '../../shared/board/records/vote.ts';

const MINUTE_MS = 60_000;

/** Ways to vote as a facilitator chooses them; each is a method, and for marks its scales. */
export const WAYS = ['dots', 'rating', 'impactEffort', 'stance', 'consent'] as const;
export type Way = (typeof WAYS)[number];

/** What a facilitator has filled in; `null` for what is left to the server. */
export type VoteForm = {
  readonly question: string;
  readonly way: Way;
  /** `null` for notes of all sections. */
  readonly sections: readonly string[] | null;
  /** '' for notes with any tag, or none. */
  readonly tag: string;
  readonly budget: number | null;
  readonly cumulative: boolean;
  readonly secret: boolean;
  readonly leadersVote: boolean;
  readonly closesWhenDone: boolean;
  readonly minutes: number | null;
};

export const NEW_VOTE: VoteForm = {
  question: '',
  way: 'dots',
  sections: null,
  tag: '',
  budget: null,
  cumulative: false,
  secret: true,
  leadersVote: true,
  closesWhenDone: false,
  minutes: null,
};

const methodOf = (way: Way): Pick<VotePlan, 'method' | 'scales'> => {
  if (way === 'rating') return { method: 'scale', scales: ['rating'] };
  if (way === 'impactEffort') return { method: 'scale', scales: ['impact', 'effort'] };
  return { method: way, scales: [] };
};

/** Which notes the form asks about. */
export const scopeOf = ({ sections, tag }: Pick<VoteForm, 'sections' | 'tag'>): VoteScope => ({
  sections: [...(sections ?? [])],
  tag,
});

/** The vote that the form asks for, on these boards. `now` in ms since 1970. */
export const openingOf = (
  form: VoteForm,
  boards: readonly string[],
  now: number,
): MeetingCommandRequest => {
  const { method, scales } = methodOf(form.way);
  const { question, budget, cumulative, secret, leadersVote, closesWhenDone } = form;
  return {
    type: 'vote.open',
    boards: [...boards],
    question: question.trim(),
    method,
    ...(method === 'scale' && { scales }),
    ...(method === 'dots' && { cumulative, ...(budget !== null && { budget }) }),
    scope: scopeOf(form),
    secret,
    leadersVote,
    closesWhenDone,
    closesAt: form.minutes === null ? null : now + form.minutes * MINUTE_MS,
  };
};
