import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanFileName } from './clean-file-name.ts';
import { isFileName } from './file-name.ts';
import { FILE_TYPES } from './file-types.ts';

it.each([
  ['../../etc/passwd.png', 'passwd.png'],
  ['..\\..\\windows\\system.png', 'system.png'],
  ['C:\\Users\\x\\kuva.PNG', 'kuva.png'],
  ['kuva\u0000.png', 'kuva.png'],
  // Written from right to left it would look as if it ended in .png.
  ['lasku\u202egnp.exe', 'laskugnp.exe.png'],
  ['.htaccess', 'htaccess.png'],
  ['..', 'file.png'],
  ['', 'file.png'],
  // What is left of a name in another encoding.
  ['\ufffd.png', 'file.png'],
  ['a.svg', 'a.svg.png'],
  ['työryhmän kuva 1.png', 'työryhmän kuva 1.png'],
])('%j is called %j', (name, clean) => {
  expect(cleanFileName(name, 'image/png')).toBe(clean);
});

it('whatever a file is called, its clean name is a name, and stays as it is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(...FILE_TYPES),
      (name, type) => {
        const clean = cleanFileName(name, type);
        expect(isFileName(clean)).toBe(true);
        expect(cleanFileName(clean, type)).toBe(clean);
      },
    ),
  );
});
