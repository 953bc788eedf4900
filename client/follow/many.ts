/** With more people than this, lists and pointers say how many rather than who is where. */
export const MANY = 20;

/** With more than this nobody tells where they are unless somebody follows them: it would be noise for all. */
export const VERY_MANY = 60;
