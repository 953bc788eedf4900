import { describe, expect, test } from 'vitest';
import { isLoopback, networkOf, truncateAddress } from './network-address.ts';

describe('the network that an address belongs to', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::'],
    ['2001:db8::9', '2001:db8:0:0::'],
    ['fe80::1%eth0', 'fe80:0:0:0::'],
    ['::1', '0:0:0:0::'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

test('what is logged tells no person from their neighbours', () => {
  expect(truncateAddress('192.0.2.7')).toBe('192.0.2.0');
  expect(truncateAddress('2001:db8::9')).toBe('2001:db8:0::');
});

test('programs of this machine are known by their address', () => {
  expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].every(isLoopback)).toBe(true);
  expect(['192.0.2.7', '2001:db8::1', '::12'].some(isLoopback)).toBe(false);
});
