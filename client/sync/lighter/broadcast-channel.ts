/**
 * Stands for `lib0/broadcastchannel` in the build (vite.config.ts). The provider would let the tabs of one browser talk
 * past the server, which is switched off here (`disableBc`): what nobody calls need not be fetched.
 */
const nothing = (): void => undefined;

export { nothing as publish, nothing as subscribe, nothing as unsubscribe };
