import { strToU8, zipSync } from 'fflate';
import { workbook } from './workbooks.ts';

/** Files as they come from elsewhere, made here: no office, procedure or person in them exists. */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function paragraph(text: string, style = ''): string {
  return `<w:p><w:r>${style && `<w:rPr>${style}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

export function bold(text: string): string {
  return paragraph(text, '<w:b/>');
}

export function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    `<w:tc>${text
      .split('\n')
      .map((one) => paragraph(one))
      .join('')}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A Word file of these paragraphs and tables, with parts of its own beside or in place of the usual ones. */
export function wordFile(
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const usual = {
    '[Content_Types].xml': `${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document ${word}><w:body>${body}</w:body></w:document>`,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries({ ...usual, ...parts }).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  );
}

export function sheetFile(
  rows: readonly (readonly string[])[],
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  return workbook(rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join(''), parts);
}

/** A relation of a Word file to something outside of it. */
export function outside(kind: string, target: string): string {
  return `${head}<Relationships xmlns="${rels}"><Relationship Id="rId9" Type="${office}/${kind}" Target="${target}" TargetMode="External"/></Relationships>`;
}

/** A PDF with these lines on each of its pages, its letters told by a ToUnicode map as Word writes them. */
export function pdfFile(lines: readonly string[], pages = 1): Uint8Array {
  const letters = [...new Set(lines.join(''))];
  const hex = (number: number, digits = 4) => number.toString(16).padStart(digits, '0');
  const map = letters.map(
    (letter, place) =>
      `<${hex(place + 1)}> <${[...Buffer.from(letter, 'utf16le').swap16()].map((byte) => hex(byte, 2)).join('')}>`,
  );
  const blocks = Array.from({ length: Math.ceil(map.length / 100) }, (_, at) =>
    map.slice(at * 100, at * 100 + 100),
  );
  const unicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ${blocks.map((block) => `${block.length} beginbfchar ${block.join('\n')} endbfchar`).join('\n')} endcmap end end`;
  const shown = lines.map(
    (line, at) =>
      `1 0 0 1 50 ${800 - at * 18} Tm <${[...line].map((letter) => hex(letters.indexOf(letter) + 1)).join('')}> Tj`,
  );
  const content = `BT /F1 11 Tf ${shown.join('\n')} ET`;
  const kids = Array.from({ length: pages }, (_, page) => `${page + 8} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${kids.join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Invented /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Invented /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /Invented /Flags 4 /FontBBox [0 0 500 800] /ItalicAngle 0 /Ascent 800 /Descent 0 /CapHeight 700 /StemV 80 >>',
    `<< /Length ${unicode.length} >>\nstream\n${unicode}\nendstream`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...kids.map(
      () =>
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
    ),
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return strToU8(text);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
