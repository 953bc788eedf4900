import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, removeFolder, type TestApp } from '../testing/test-app.ts';

const EARLY = 'early();';
const PAGE = `<!doctype html><title>Talkoot</title><script>${EARLY}</script>`;
const SCRIPT = 'console.log("talkoot");'.repeat(100);

let clientFolder = '';
let server: TestApp;

beforeAll(async () => {
  clientFolder = mkdtempSync(path.join(tmpdir(), 'talkoot-client-'));
  const assets = path.join(clientFolder, 'assets');
  mkdirSync(assets);
  writeFileSync(path.join(clientFolder, 'index.html'), PAGE);
  writeFileSync(path.join(assets, 'main-a1b2c3.js'), SCRIPT);
  writeFileSync(path.join(assets, 'main-a1b2c3.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(path.join(assets, 'main-a1b2c3.js.gz'), gzipSync(SCRIPT));
  server = await openTestApp({ clientFolder });
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
  removeFolder(clientFolder);
});

const page = (url: string) => server.program.get(url, { headers: { accept: 'text/html,*/*' } });

describe('client files', () => {
  test.each(['/', '/join', '/m/abc/participant/b/def', '/continue', '/privacy', '/anything'])(
    '%s is the page, asked for anew each time',
    async (url) => {
      const answer = await page(url);
      expect(answer.status).toBe(200);
      expect(answer.type).toContain('text/html');
      expect(answer.body).toBe(PAGE);
      const hash = createHash('sha256').update(EARLY).digest('base64');
      expect(answer.headers['content-security-policy']).toContain(
        `script-src 'self' 'sha256-${hash}';`,
      );
      expect(answer.headers['cache-control']).toBe('no-cache');
      expect(answer.headers['set-cookie']).toBeUndefined();
    },
  );

  test('files with a hash in their name are kept for ever', async () => {
    const answer = await server.program.get('/assets/main-a1b2c3.js');
    expect(answer.body).toBe(SCRIPT);
    expect(answer.type).toContain('javascript');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('what somebody has already is not sent again', async () => {
    const first = await page('/');
    const tag = String(first.headers['etag']);
    const again = await server.program.get('/join', {
      headers: { accept: 'text/html', 'if-none-match': tag },
    });
    expect(again.status).toBe(304);
    expect(again.body).toBe('');
  });

  test('a coding that is refused is not sent', async () => {
    const answer = await server.program.get('/assets/main-a1b2c3.js', {
      headers: { 'accept-encoding': 'br;q=0, gzip;q=0.5' },
    });
    expect(answer.headers['content-encoding']).toBe('gzip');
    const plain = await server.program.get('/assets/main-a1b2c3.js', {
      headers: { 'accept-encoding': 'identity' },
    });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toBe(SCRIPT);
  });

  test.each(['br', 'gzip'])(
    'come compressed by %s where the browser takes that',
    async (coding) => {
      const answer = await server.program.get('/assets/main-a1b2c3.js', {
        headers: { 'accept-encoding': coding },
      });
      expect(answer.headers['content-encoding']).toBe(coding);
      expect(answer.type).toContain('javascript');
      expect(answer.headers['vary']).toBe('accept-encoding');
    },
  );

  test.each(['/assets/gone.js', '/api/nothing', '/sync/board:x', '/assets/..%2f..%2fpackage.json'])(
    '%s is never the page',
    async (url) => {
      expect((await page(url)).status).toBe(404);
    },
  );

  test('what is asked for as something else than a page is not the page', async () => {
    const answer = await server.program.get('/favicon-gone.png', {
      headers: { accept: 'image/*' },
    });
    expect(answer.status).toBe(404);
  });
});
