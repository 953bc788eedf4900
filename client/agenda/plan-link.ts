/** Behind the address of a meeting's page: its programme is open for writing. */
export const PLAN_HASH = '#plan';
