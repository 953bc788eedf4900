import * as z from 'zod/mini';

export const MAX_VIDEO_LINK_LENGTH = 2000;

/** A video call's address: https only. */
export const videoLinkValue = z
  .string()
  .check(z.maxLength(MAX_VIDEO_LINK_LENGTH), z.regex(/^https:\/\/[^\s<>"]+$/i));
