import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';
import proxyAddress from '@fastify/proxy-addr';

/** Where a request or an upgrade comes from. */
export type AddressReader = (request: IncomingMessage) => string;

/** Believes what trusted proxies say of who spoke to them, as fastify does for requests. */
export const createAddressReader = (trustedProxies: readonly string[]): AddressReader => {
  const isTrusted = proxyAddress.compile([...trustedProxies]);
  return (request) =>
    // Whoever has hung up already has no address any more.
    request.socket.remoteAddress === undefined ? '' : proxyAddress(request, isTrusted);
};

/** IPv4 as it is written within IPv6; '' for who has hung up already, whatever fastify's types say. */
const plainAddress = (address: string | undefined): string =>
  (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '');

const GROUPS = 8;

/** All eight groups of an IPv6 address, without leading zeros. */
const groupsOf = (address: string): string[] => {
  const [head = '', tail] = address.replace(/%.*$/, '').toLowerCase().split('::');
  const parts = (text: string | undefined): string[] => (text ? text.split(':') : []);
  const before = parts(head);
  const after = parts(tail);
  const missing = tail === undefined ? 0 : Math.max(0, GROUPS - before.length - after.length);
  return [...before, ...Array.from({ length: missing }, () => '0'), ...after].map((group) =>
    group.replace(/^0+(?=.)/, ''),
  );
};

const GROUPS_OF_A_NETWORK = 4;

/**
 * What limits count as one address: an IPv4 address, or an IPv6 network of 64 bits, all of which one person
 * has at home.
 */
export const networkOf = (address: string | undefined): string => {
  const plain = plainAddress(address);
  return isIPv6(plain) ? `${groupsOf(plain).slice(0, GROUPS_OF_A_NETWORK).join(':')}::` : plain;
};

const GROUPS_KEPT = 3;

/** An address without the part that tells one person from the others of their network, for the log. */
export const truncateAddress = (address: string | undefined): string => {
  const plain = plainAddress(address);
  return isIPv4(plain)
    ? `${plain.split('.').slice(0, GROUPS_KEPT).join('.')}.0`
    : `${groupsOf(plain).slice(0, GROUPS_KEPT).join(':')}::`;
};

/** True for programs of this machine. */
export const isLoopback = (address: string | undefined): boolean =>
  /^(127\.|::1$)/.test(plainAddress(address));
