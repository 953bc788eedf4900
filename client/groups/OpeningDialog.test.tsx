// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { png } from '../../shared/files/testing/pictures.ts';
import { aMeeting, aTheme } from '../meeting-document/testing/made-up-meeting.ts';
import { renderOnStage } from '../meeting-stage/testing/render-on-stage.tsx';
import { OpeningDialog } from './OpeningDialog.tsx';

let shown: ReturnType<typeof renderOnStage>;

const HASH = 'a'.repeat(64);

/** What the page sends to the server, which keeps whatever comes. */
const sent: string[] = [];

class KeepingServer extends EventTarget {
  upload = new EventTarget();
  status = 0;
  responseType = '';
  responseText = '';
  open(_method: string, to: string): void {
    sent.push(to);
  }
  setRequestHeader(): void {}
  getResponseHeader(): null {
    return null;
  }
  abort(): void {}
  send(body: Blob): void {
    this.status = 201;
    this.responseText = JSON.stringify({ hash: HASH, type: 'image/png', size: body.size });
    queueMicrotask(() => this.dispatchEvent(new Event('load')));
  }
}

afterEach(() => {
  shown.remove();
  vi.unstubAllGlobals();
});

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);

test('a file that is chosen stands among the materials, is described, and saved for all', async () => {
  vi.stubGlobal('XMLHttpRequest', KeepingServer);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no server')));
  // A browser that makes no picture smaller.
  vi.stubGlobal('OffscreenCanvas', undefined);
  const live = aMeeting();
  shown = renderOnStage(
    { live },
    <OpeningDialog theme={aTheme('t', { title: 'Lapset' })} onClose={() => {}} />,
  );
  await shown.show(live);
  const find = (): HTMLInputElement | null => document.querySelector('input[type=file]');
  await vi.waitFor(() => expect(find()).not.toBeNull());
  const choose = async (file: File) =>
    act(async () => {
      const input = find();
      if (!input) throw new Error('there is no way to choose a file');
      Object.defineProperty(input, 'files', { value: [file], configurable: true });
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
  await choose(new File(['<svg/>'], 'x.svg', { type: 'image/svg+xml' }));
  await vi.waitFor(() => expect(document.body.textContent).toContain('Files of this kind cannot'));
  await choose(new File([new Uint8Array(png())], 'kartta.png', { type: 'image/png' }));
  await vi.waitFor(() => expect(document.body.textContent).toContain('What is in the picture?'));
  expect(sent).toEqual(['/api/meetings/m/themes/t/files']);
  await act(async () => button('Save')?.click());
  expect(shown.asked).toMatchObject([
    {
      type: 'theme.edit',
      theme: 't',
      materials: [{ title: '', file: { hash: HASH, name: 'kartta.png', type: 'image/png' } }],
    },
  ]);
});
