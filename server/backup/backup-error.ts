/** What the operator can mend: the message is the sentence they read, and no stack is shown. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
