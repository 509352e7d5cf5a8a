import { isSign } from './signs.ts';
import { goers } from './spot-goer.ts';

const span = /^(?:age|days):\d+-(?:\d+)?$/;

/** Whether a case may rest on it: "age:6-13", "goes:sibling", "paper:lost", several with " & ", one denied with "not ". */
export function isFact(text: string): boolean {
  return text.split(' & ').every((part) => isOne(part.startsWith('not ') ? part.slice(4) : part));
}

function isOne(part: string): boolean {
  return span.test(part) || goers.some((goer) => part === `goes:${goer}`) || isSign(part);
}
