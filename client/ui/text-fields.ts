/** Everything that is written in with the keyboard. */
export const TEXT_FIELDS =
  'textarea, select, [contenteditable=""], [contenteditable=true], ' +
  'input:not([type=radio], [type=checkbox], [type=button], [type=submit], [type=range])';

/** Somebody has the cursor in a text right now. */
export const isWriting = (): boolean => document.activeElement?.matches(TEXT_FIELDS) ?? false;
