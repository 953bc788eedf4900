/** Made by scripts/vite-messages.ts from client/i18n/messages/<language>/*.json. */
declare module 'virtual:messages/*' {
  const messages: import('./message.ts').Messages;
  export default messages;
}
