import * as z from 'zod/mini';

export const MAX_VIDEO_LINK_LENGTH = 2000;

/** It leads where it seems to lead: `https://teams.example@elsewhere.example` does not. */
const leadsToHost = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { hostname, username, password } = new URL(value);
  return hostname !== '' && username === '' && password === '';
};

/** A video call's address: https only. */
export const videoLinkValue = z
  .string()
  .check(
    z.maxLength(MAX_VIDEO_LINK_LENGTH),
    z.regex(/^https:\/\/[^\s<>"\p{C}]+$/iu),
    z.refine(leadsToHost),
  );
