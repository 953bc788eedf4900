import { describe, expect, test } from 'vitest';
import { parseConfig } from './config.ts';
import { DEFAULT_LIMITS } from './limits.ts';

const KEY = 'a-long-enough-coordinator-key';

const faults = (env: Record<string, string>): readonly string[] => {
  const config = parseConfig(env);
  return config.ok ? [] : config.error;
};

describe('configuration', () => {
  test('has a default for everything', () => {
    expect(parseConfig({})).toEqual({
      ok: true,
      value: {
        port: 3000,
        host: '127.0.0.1',
        dataFolder: './data',
        publicUrl: null,
        trustedProxies: [],
        createMeetings: 'open',
        coordinatorKey: null,
        metricsToken: null,
        isLocal: true,
        archiveAfterMs: 180 * 86_400_000,
        rehearses: true,
        logLevel: 'info',
        footer: {},
        limits: DEFAULT_LIMITS,
      },
    });
  });

  test('takes an empty variable for an unset one', () => {
    expect(faults({ PORT: '', DATABASE_URL: ' ', ADMIN_KEY: '' })).toEqual([]);
  });

  test('reads every setting', () => {
    expect(
      parseConfig({
        PORT: '8080',
        HOST: '0.0.0.0',
        PUBLIC_URL: 'https://board.example.org/',
        TRUST_PROXY: '10.0.0.1, 192.168.0.0/16',
        ADMIN_KEY: KEY,
        OPERATOR_NAME: 'Verkosto ry',
        FEEDBACK_ADDRESS: 'palaute@example.org',
      }),
    ).toMatchObject({
      value: {
        port: 8080,
        publicUrl: 'https://board.example.org',
        trustedProxies: ['10.0.0.1', '192.168.0.0/16'],
        createMeetings: 'key',
        coordinatorKey: KEY,
        footer: { operator: 'Verkosto ry', feedback: 'palaute@example.org' },
      },
    });
  });

  test('names every fault at once', () => {
    const found = faults({
      PORT: 'http',
      PUBLIC_URL: 'https://example.org/board',
      CREATE_MEETINGS: 'maybe',
      ADMIN_KEY: 'short',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: '10.0.0.1, everybody',
      DATABASE_URL: 'postgres://localhost/talkoot',
      REDIS_URL: 'redis://localhost',
      PRIVACY_URL: 'javascript:alert(1)',
      FEEDBACK_ADDRESS: 'nobody',
    });
    expect(new Set(found.map((fault) => fault.split(' ')[0]))).toEqual(
      new Set([
        'ADMIN_KEY',
        'CREATE_MEETINGS',
        'DATABASE_URL',
        'FEEDBACK_ADDRESS',
        'LOG_LEVEL',
        'PORT',
        'PRIVACY_URL',
        'PUBLIC_URL',
        'REDIS_URL',
        'TRUST_PROXY',
      ]),
    );
    expect(found.join('\n')).not.toContain('short,');
  });

  test.each(['-1', '65536', '3000x', '1e3'])('refuses the port %s', (port) => {
    expect(faults({ PORT: port })).toEqual(['PORT must be a whole number from 0 to 65535.']);
  });

  test('knows when only this machine can reach it', () => {
    const isLocal = (env: Record<string, string>): boolean => {
      const config = parseConfig({ ADMIN_KEY: KEY, ...env });
      return config.ok && config.value.isLocal;
    };
    expect(isLocal({})).toBe(true);
    expect(isLocal({ HOST: '0.0.0.0' })).toBe(false);
    expect(isLocal({ PUBLIC_URL: 'https://board.example.org' })).toBe(false);
    expect(isLocal({ TRUST_PROXY: 'loopback' })).toBe(false);
  });

  test('refuses a limit that would keep everybody out or nobody', () => {
    expect(faults({ MAX_DOC_BYTES: '5', MAX_SOCKETS: 'many', METRICS_TOKEN: 'short' })).toEqual([
      'METRICS_TOKEN must be at least 16 characters long.',
      'MAX_DOC_BYTES must be a whole number from 65536 to 1073741824.',
      'MAX_SOCKETS must be a whole number from 2 to 1000000.',
    ]);
  });

  test('needs a key where meetings are not open to everybody', () => {
    expect(faults({ HOST: '0.0.0.0' })).toEqual([expect.stringMatching(/^ADMIN_KEY must be set/)]);
    expect(faults({ CREATE_MEETINGS: 'key' })).toEqual([expect.stringMatching(/^ADMIN_KEY/)]);
    expect(faults({ HOST: '0.0.0.0', CREATE_MEETINGS: 'open' })).toEqual([]);
  });
});
