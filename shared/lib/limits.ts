/**
 * How long what people write in one line may be, in UTF-16 code units: for the schemas, and for fields of the first page,
 * which must not fetch a schema library for a number.
 */
export const MAX_NAME_LENGTH = 80;
/** Regions too. */
export const MAX_ORGANISATION_LENGTH = 120;
/** Of meetings, boards, sections and templates. */
export const MAX_TITLE_LENGTH = 200;
/** What a meeting is about, in several lines. */
export const MAX_MEETING_DESCRIPTION_LENGTH = 4000;
/** The question or instruction of a part of the programme. */
export const MAX_PROMPT_LENGTH = 500;
