/** Made by scripts/vite-messages.ts from client/i18n/messages/<language>/*.json. */
declare module 'virtual:messages/*' {
  import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';

  const messages: Record<string, MessageFormatElement[]>;
  export default messages;
}
