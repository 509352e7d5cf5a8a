import { expect, it } from 'vitest';
import { downloadName } from '#src/conversations/download-name.ts';
import { fileResponse } from '#src/web/http/file-response.ts';
import { page, photo } from '#tests/support/invented-files.ts';

const headers = (response: Response, name: string) => response.headers.get(name);

it('a file is always a download of the type that was stored, and can do nothing in a browser', async () => {
  for (const type of ['application/pdf', 'text/html', 'image/svg+xml', 'image/heic']) {
    const response = fileResponse({ name: 'a', type, body: page }, 'inline');
    expect(headers(response, 'Content-Disposition')).toMatch(/^attachment;/);
    expect(headers(response, 'Content-Type')).toBe(type);
    expect(headers(response, 'X-Content-Type-Options')).toBe('nosniff');
    expect(headers(response, 'Content-Security-Policy')).toBe("sandbox; default-src 'none'");
    expect(headers(response, 'Cache-Control')).toContain('no-store');
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([...page]);
  }
});

it('a picture is shown in its place only where that is asked for', () => {
  const file = { name: 'ảnh.jpg', type: 'image/jpeg', body: photo };
  expect(headers(fileResponse(file), 'Content-Disposition')).toMatch(/^attachment;/);
  expect(headers(fileResponse(file, 'inline'), 'Content-Disposition')).toMatch(/^inline;/);
});

it.each(['NFC', 'NFD'])(
  'a name in %s, or one that would break a header, arrives whole and breaks nothing',
  (form) => {
    const name = 'Đơn "xin"\r\nX-Evil: 1\ud800.pdf'.normalize(form);
    const said = headers(fileResponse({ name, type: 'application/pdf', body: photo }), 'Content-Disposition');
    expect(said).toContain('filename="Don _xin___X-Evil_ 1_.pdf"');
    expect(said).not.toMatch(/[\r\n]/);
    expect(decodeURIComponent(said?.split("UTF-8''")[1] ?? '')).toContain('xin');
  },
);

it('what is saved ends like what it is', () => {
  expect(downloadName({ name: 'to-khai.pdf', type: 'application/pdf' })).toBe('to-khai.pdf');
  expect(downloadName({ name: 'anh.png', type: 'image/jpeg' })).toBe('anh.png.jpg');
  expect(downloadName({ name: null, type: 'audio/amr' })).toBe('tep-dinh-kem.amr');
});
