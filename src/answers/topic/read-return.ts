import { foldText } from '#knowledge/fold.ts';

const back =
  /^(?:(?:thoi|da|a|u|ok|the|vay|roi|gio|bay gio|cho (?:em|toi|minh|con|chau)|(?:em|toi|minh) (?:muon )?(?:hoi )?)[ ,]+)*(?:quay (?:lai|ve|tro lai)|tro (?:lai|ve)|noi tiep|hoi tiep|tiep tuc)(?: (?:voi|ve|hoi|chuyen|viec|vu|cai|thu tuc|phan|cau|cho|luc nay|ban nay|hoi nay))* *(.*)$/;
const before =
  /^(?:(?:con|the|vay|the con|a|da)[ ,]+)*(?:cai|viec|vu|chuyen|thu tuc|cau|phan)?(?: (?:hoi|hoi ve))? ?(?:luc nay|ban nay|hoi nay|khi nay|nay gio|hoi dau|ban dau|luc dau|truoc do)(?: (?:hoi|noi|cai|viec|vu|ve))* *(.*)$/;

/** "Thế còn khai sinh thì mấy ngày có". */
const stillOpen =
  /^(?:(?:the|vay|rua|roi|a|u|da|o|va|ma|thi)[ ,]+)*con (?:cai |viec |vu |ben |thu tuc |phan |chuyen )?(\S+ \S+.*)$/;

/** What a message asks of something named, beside what is talked about: "thế còn khai sinh thì mấy ngày có"; or `null`. */
export function readStillOpen(text: string): string | null {
  return readRest(text, [stillOpen]);
}

/** What a message wants to go back to, in its own words; empty where it names nothing, `null` where it goes on. */
export function readReturn(text: string): string | null {
  return readRest(text, [back, before]);
}

function readRest(text: string, patterns: readonly RegExp[]): string | null {
  const written = text.normalize('NFC').trim();
  const folded = foldText(written);
  const found = patterns.map((pattern) => pattern.exec(folded)).find((each) => each !== null);
  if (!found) return null;
  const rest = found[1] ?? '';
  return folded.length === written.length ? written.slice(written.length - rest.length) : rest;
}
