/** Where the reader's own group stands on the page. */
export const OWN_GROUP_ID = 'own-group';
