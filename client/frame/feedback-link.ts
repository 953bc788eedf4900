/** Where feedback goes: an address of the web as it is, a mail address as a mail link, anything else nowhere. */
export const feedbackLink = (feedback: string | undefined): string | null => {
  if (feedback === undefined) return null;
  if (/^(https?|mailto):/i.test(feedback)) return feedback;
  return /^[^\s@]+@[^\s@]+$/.test(feedback) ? `mailto:${feedback}` : null;
};
