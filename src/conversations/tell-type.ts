import { fileTypeFromBuffer } from 'file-type/core';
import { endingOf } from './clean-name.ts';
import { type KeptType, keptTypes, oldOffice, refusedEndings } from './kept-types.ts';

export type ToldType =
  | { readonly kind: 'kept'; readonly type: string }
  | { readonly kind: 'refused'; readonly why: 'empty' | 'type' | 'name' };

/**
 * What a file is by its own bytes, and whether such a file is kept. Its name is never believed, only compared: a photo
 * called a table, or a paper called a program, is somebody's trick or mistake. Nothing is opened or unpacked.
 */
export async function tellType(body: Uint8Array, name: string | null): Promise<ToldType> {
  if (body.length === 0) return { kind: 'refused', why: 'empty' };
  const ending = endingOf(name ?? '');
  if (refusedEndings.has(ending)) return { kind: 'refused', why: 'name' };
  const type = await typeOf(body, ending);
  const kept = keptTypes.find((one) => one.type === type);
  if (!kept) return { kind: 'refused', why: 'type' };
  if (kept.type === oldOffice && !kept.endings.includes(ending)) return { kind: 'refused', why: 'type' };
  return fits(kept, ending) ? { kind: 'kept', type: kept.type } : { kind: 'refused', why: 'name' };
}

/** Photos and recordings often carry the ending of another kind of photo or recording; papers do not. */
function fits(kept: KeptType, ending: string): boolean {
  const named = keptTypes.filter(({ endings }) => endings.includes(ending));
  if (named.length === 0) return true;
  if (kept.family === 'paper') return kept.endings.includes(ending);
  return named.some(({ family }) => family === kept.family);
}

async function typeOf(body: Uint8Array, ending: string): Promise<string> {
  const magic = await fileTypeFromBuffer(body).catch(() => undefined);
  // "audio/ogg; codecs=opus" is ogg.
  if (magic) return magic.mime.replace(/;.*$/, '');
  if (!isCleanText(body)) return 'application/octet-stream';
  return ending === 'csv' ? 'text/csv' : 'text/plain';
}

const markup = /<\s*(?:!doctype|\?xml|(?:[\w-]+:)?(?:html|head|body|script|svg|iframe|object|embed)\b)/i;
const control = /(?![\t\n\r])\p{Cc}/u;

/** Words and nothing else: no bytes that are no UTF-8, no signs that steer a machine, no page, no program. */
function isCleanText(body: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    return !control.test(text) && !markup.test(text) && !text.startsWith('#!');
  } catch {
    return false;
  }
}
