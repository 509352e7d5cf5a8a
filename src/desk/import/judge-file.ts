import { FileRefused } from './file-refused.ts';
import { type ForeignFile, type ForeignFormat, mostFileBytes } from './foreign-file.ts';

const formatOf: Readonly<Record<string, ForeignFormat>> = {
  ...{ docx: 'docx', pdf: 'pdf', xlsx: 'xlsx', html: 'html', htm: 'html', md: 'markdown', json: 'json' },
};
const withMacros = ['docm', 'dotm', 'xlsm', 'xltm', 'xlsb', 'xlam'];
const oldOffice = ['doc', 'xls', 'ppt', 'rtf'];

/** The format that both its name and its first bytes say. Throws `FileRefused`. */
export function judgeFile({ name, bytes }: ForeignFile): ForeignFormat {
  if (bytes.length === 0) throw new FileRefused('empty');
  if (bytes.length > mostFileBytes) throw new FileRefused('too-large');
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  if (withMacros.includes(ending)) throw new FileRefused('macros');
  const first = firstBytes(bytes);
  if (first === 'ole') throw new FileRefused(isLocked(bytes) ? 'encrypted' : 'old-office');
  if (oldOffice.includes(ending)) throw new FileRefused('old-office');
  const format = Object.hasOwn(formatOf, ending) ? formatOf[ending] : undefined;
  if (!format) throw new FileRefused('unknown-format');
  if (firstOf[format] !== first) throw new FileRefused('mismatch');
  return format;
}

type First = 'zip' | 'pdf' | 'ole' | 'text' | 'other';

const firstOf: Readonly<Record<ForeignFormat, First>> = {
  ...{ docx: 'zip', xlsx: 'zip', pdf: 'pdf', html: 'text', markdown: 'text', json: 'text' },
};

function firstBytes(bytes: Uint8Array): First {
  const begins = (signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (begins([0x50, 0x4b, 0x03, 0x04])) return 'zip';
  // A file that is a PDF only further on is something else before it.
  if (begins([0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf';
  if (begins([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'ole';
  return bytes.subarray(0, 4096).includes(0) ? 'other' : 'text';
}

/** Office keeps what is locked by a password in a stream of this name, in UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  const wide = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  return wide.includes('EncryptedPackage');
}
