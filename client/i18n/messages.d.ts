/** Made by scripts/vite-messages.ts from client/i18n/messages/<language>/*.json. */
declare module 'virtual:messages/*' {
  import type { Messages } from './message.ts';

  const messages: Messages;
  export default messages;
}
