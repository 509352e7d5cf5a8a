import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cleanName, endingOf } from '#src/conversations/clean-name.ts';
import { tellType } from '#src/conversations/tell-type.ts';
import * as files from '#tests/support/invented-files.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const contentTypes = (extra = '') =>
  strToU8(
    `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${word}.main+xml"/></Types>${extra}`,
  );
const typeOf = async (body: Uint8Array, name: string | null = null) => {
  const told = await tellType(body, name);
  return told.kind === 'kept' ? told.type : told.why;
};

describe('a file is what its bytes say', () => {
  it.each([
    ['a photo', files.photo, 'anh.jpeg', 'image/jpeg'],
    ['a photo under the name of another kind of photo', files.png, 'anh.jpg', 'image/png'],
    ['a photo without a name', files.png, null, 'image/png'],
    ['a voice', files.voice, null, 'audio/amr'],
    ['a paper', files.pdf, 'Đơn.PDF', 'application/pdf'],
    ['a paper with a point in its name', files.pdf, 'don v1.2', 'application/pdf'],
    ['text', files.plain, 'ghi-chu.txt', 'text/plain'],
    ['a table', files.plain, 'bang.csv', 'text/csv'],
    ['a program', files.program, 'anh.jpg', 'type'],
    ['a page in a text', files.page, 'a.txt', 'type'],
    ['a page behind spaces and a mark', utf8('\ufeff \n< HTML >'), 'a.txt', 'type'],
    ['a drawing with its own prefix', utf8('<x:svg xmlns:x="http://www.w3.org/2000/svg"/>'), null, 'type'],
    ['a script', utf8('#!/bin/sh\nrm -rf /\n'), 'a.txt', 'type'],
    ['text with a zero in it', Uint8Array.from([72, 105, 0, 33]), 'a.txt', 'type'],
    ['text in another encoding', Uint8Array.from([0x63, 0xf4, 0x6e, 0x67]), 'a.txt', 'type'],
    ['text called a photo', files.plain, 'a.jpg', 'name'],
    ['nothing', new Uint8Array(), 'a.pdf', 'empty'],
    ['an archive', zipSync({ 'a.txt': strToU8('a') }), 'a.zip', 'type'],
  ])('%s', async (_, body, name, told) => {
    expect(await typeOf(body, name)).toBe(told);
  });

  it('Word is known by what stands in it, and one with macros is not taken', async () => {
    const plain = zipSync({ '[Content_Types].xml': contentTypes(), 'word/document.xml': strToU8('<a/>') });
    expect(await typeOf(plain, 'don.docx')).toBe(word);
    expect(await typeOf(plain, 'don.pdf')).toBe('name');
    const macros = strToU8(
      '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    );
    expect(await typeOf(zipSync({ '[Content_Types].xml': macros }), 'don.docx')).toBe('type');
  });

  it('a bomb is not unpacked', async () => {
    const blank = ' '.repeat(64 * 1024 * 1024);
    const bomb = zipSync({ '[Content_Types].xml': contentTypes(blank) }, { level: 9 });
    const before = process.memoryUsage().arrayBuffers;
    expect(await typeOf(bomb, 'don.docx')).toBe('type');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
  });
});

describe('a name is only a name', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\lan\\đơn.pdf', 'đơn.pdf'],
    ['đơn.pdf'.normalize('NFD'), 'đơn.pdf'],
    ['a\u202egpj.exe', 'agpj.exe'],
    ['"><img src=x>.pdf', '___img src=x_.pdf'],
    ['...', null],
    ['', null],
    ['/', null],
    ['a\r\nb.pdf', 'ab.pdf'],
  ])('%j', (given, name) => {
    expect(cleanName(given)).toBe(name);
  });

  it('keeps its ending when it is cut', () => {
    expect(cleanName(`${'ư'.repeat(500)}.docx`)).toMatch(/^ư{115}\.docx$/);
    expect(endingOf('a.tar.GZ')).toBe('gz');
    expect(endingOf('khong co duoi')).toBe('');
  });
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
