import { invalid, type ZaloReply } from './zalo-messages.ts';
import type { ZaloRecord } from './zalo-record.ts';

const megabyte = 1024 * 1024;
const keptMs = 7 * 24 * 3600_000;
type Kind = 'image' | 'gif' | 'file';

/** Takes an upload as Zalo does: by kind, size and what the bytes are; the name's ending for files. */
export function takeUpload(
  record: Pick<ZaloRecord, 'files'>,
  { kind, name, bytes, now }: { kind: Kind; name: string; bytes: Uint8Array; now: number },
): ZaloReply {
  const most = kind === 'image' ? megabyte : 5 * megabyte;
  if (bytes.length > most) return { error: -210, message: 'File size exceeds allowable limit' };
  if (!isOf(kind, name, bytes)) return invalid('file');
  const id = `${kind}-${record.files.size + 1}`;
  record.files.set(id, { kind, until: now + keptMs });
  return { error: 0, message: 'Success', data: kind === 'file' ? { token: id } : { attachment_id: id } };
}

function isOf(kind: Kind, name: string, bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (kind === 'file') return /\.(pdf|docx?|csv)$/i.test(name);
  if (kind === 'gif') return head.startsWith('GIF8');
  return head.startsWith('\x89PNG') || head.startsWith('\xff\xd8\xff');
}
