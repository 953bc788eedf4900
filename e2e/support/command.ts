import type { Page } from 'playwright/test';

/** A facilitator's command from the browser that a page is in, where the test is not about its buttons. */
export const command = async (
  page: Page,
  meetingId: string,
  body: { readonly type: string; readonly [argument: string]: unknown },
): Promise<void> => {
  const { origin } = new URL(page.url());
  const answer = await page.context().request.post(`${origin}/api/meetings/${meetingId}/commands`, {
    data: body,
  });
  if (!answer.ok()) throw new Error(`${body.type}: ${answer.status()} ${await answer.text()}`);
};
