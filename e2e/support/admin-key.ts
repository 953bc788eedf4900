/** Coordinators' key in tests; it opens nothing but folders that tests made. */
export const ADMIN_KEY = 'a-coordinator-key-for-tests-only';
