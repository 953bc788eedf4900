const PREFIX = 'table-';

/** Where a link to a table's row leads. */
export const rowAnchor = (tableId: string): string => `${PREFIX}${tableId}`;

/** True for what such a link leads to. */
export const isRowAnchor = (anchor: string): boolean => anchor.startsWith(PREFIX);
