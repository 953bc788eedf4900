/** Where a link to a table's row leads. */
export const rowAnchor = (tableId: string): string => `table-${tableId}`;
