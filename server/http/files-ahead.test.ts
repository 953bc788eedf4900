import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeFolder } from '../testing/test-app.ts';
import { createFilesAhead } from './files-ahead.ts';

const MANIFEST = {
  'index.html': { file: 'assets/first-1.js', isEntry: true, css: ['assets/first-1.css'] },
  '_board-1.js': {
    file: 'assets/board-1.js',
    name: 'board',
    css: ['assets/board-1.css'],
    imports: ['index.html', '_documents-1.js'],
  },
  '_documents-1.js': { file: 'assets/documents-1.js', name: 'documents', imports: ['index.html'] },
  '_framed-1.js': { file: 'assets/framed-1.js', name: 'framed', imports: ['index.html'] },
};

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'talkoot-manifest-'));
  mkdirSync(path.join(folder, '.vite'));
  writeFileSync(path.join(folder, '.vite', 'manifest.json'), JSON.stringify(MANIFEST));
});

afterAll(() => removeFolder(folder));

test('a board’s code is named with its page, and not what the page asks for by itself', () => {
  expect(createFilesAhead(folder)('/m/abc/participant/b/def')).toBe(
    '</assets/board-1.js>; rel=modulepreload, </assets/board-1.css>; rel=preload; as=style; crossorigin, </assets/documents-1.js>; rel=modulepreload',
  );
});

test.each(['/', '/join', '/m/abc/participant', '/m/abc/participant/b/def/x'])(
  '%s is a page in a frame',
  (pathname) => {
    expect(createFilesAhead(folder)(pathname)).toBe('</assets/framed-1.js>; rel=modulepreload');
  },
);

test('a build that says nothing of its files has none named', () => {
  expect(createFilesAhead(path.join(folder, 'elsewhere'))('/join')).toBe('');
});
