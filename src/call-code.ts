import { foldText } from '#knowledge/fold.ts';
import { randomLetters } from './new-id.ts';
import type { Keys } from './sign.ts';

/**
 * Six digits, as many as somebody remembers while they put the telephone down. With fifty codes open a guess meets one
 * of them once in 20,000, and ten guesses are taken of a conversation in an hour; what is met is a list of papers that
 * anybody may read.
 */
const digits = 6;

export function newCallCode(): string {
  return randomLetters('0123456789', digits);
}

/** "GOI 482 913", as it is read out and written. */
export function writeCallCode(code: string): string {
  return `GOI ${code.slice(0, 3)} ${code.slice(3)}`;
}

/** The code in what somebody wrote, and nothing beside it: "goi 482913", "Gọi 482-913", "mã GOI 482 913 ạ". */
export function readCallCode(text: string): string | null {
  const found = written.exec(foldText(text.normalize('NFC')).trim());
  const code = found?.[1]?.replace(/\D/g, '') ?? '';
  return code.length === digits ? code : null;
}

const written =
  /^(?:(?:da|ma|code|ma so|em|toi|gui|nhan|nhap)[ :,.]+)*g ?o ?i[ :.,-]*((?:\d[ .-]*){6})(?:[ .,!]|a|nha|nhe|em|ad)*$/;

/** By which a code is found: of a copy of the database nobody reads it. */
export async function hashCallCode(keys: Pick<Keys, 'sign'>, code: string): Promise<string> {
  return await keys.sign('call-code', code);
}
