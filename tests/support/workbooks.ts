import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A small workbook: the XML of the cells of its first sheet, with parts of its own beside or in place of the usual ones. */
export function workbook(rows: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const usual = {
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="r"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships><Relationship Id="rId7" Target="worksheets/sheet3.xml"/></Relationships>`,
    'xl/worksheets/sheet3.xml': `${head}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries({ ...usual, ...parts }).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

/** A workbook whose sheet unpacks to that many megabytes, made without ever holding them. */
export function bomb(megabytes: number): Uint8Array {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    packed.push(chunk);
  });
  for (const [name, xml] of Object.entries({
    'xl/workbook.xml': '<workbook/>',
    'xl/_rels/workbook.xml.rels': '<r/>',
  })) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(strToU8(xml), true);
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 9 });
  zip.add(sheet);
  const megabyte = new Uint8Array(1024 * 1024).fill(32);
  for (let count = 0; count < megabytes; count += 1) sheet.push(megabyte, count === megabytes - 1);
  zip.end();
  return Buffer.concat(packed);
}

/** An archive in which one name stands twice. */
export function twice(name: string): Uint8Array {
  const parts = zipSync({ [name]: strToU8('<workbook/>') });
  return Buffer.concat([parts, parts]);
}
