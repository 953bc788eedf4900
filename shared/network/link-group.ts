/** What a group of links on the desk of the network may hold. */
export const MAX_OWNER_LENGTH = 100;
export const MAX_LINKS_IN_GROUP = 25;
export const MAX_URL_LENGTH = 1000;

/** Within so many days somebody looks whether the links still hold. */
export const MAX_VALID_DAYS = 731;

/** An address that everybody can be sent to: https, no name or password in it, nothing that ends an attribute. */
export const isDeskAddress = (value: string): boolean => {
  if (!/^https:\/\/[^\s<>"'\\\p{C}]+$/iu.test(value) || !URL.canParse(value)) return false;
  const { protocol, username, password, hostname } = new URL(value);
  return protocol === 'https:' && username === '' && password === '' && hostname !== '';
};
