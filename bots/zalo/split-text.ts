/** Zalo takes 2,000 characters; how it counts an emoji is not written down. */
export const longestMessage = 1900;

/** Parts that each fit one message, cut at the end of a paragraph, a line, a sentence or a word, in this order. */
export function splitText(text: string): readonly string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > longestMessage) {
    const cut = cutAt(rest);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

/** Sections that stay whole where they can: as many as fit stand in one message, with an empty line between them. */
export function packSections(sections: readonly string[]): readonly string[] {
  const messages: string[] = [];
  for (const section of sections.map((each) => each.trim()).filter((each) => each !== '')) {
    const last = messages.at(-1);
    const joined = last === undefined ? section : `${last}\n\n${section}`;
    if (joined.length <= longestMessage) messages.splice(-1, 1, joined);
    else messages.push(...splitText(section));
  }
  return messages;
}

const ends = [/\n\s*\n/g, /\n/g, /[.!?…;][”"’)\]]?\s/g, /\s/g];

/** The best end in the second half, so that no message is much shorter than it could be; else between two characters. */
function cutAt(text: string): number {
  const within = text.slice(0, longestMessage + 1);
  for (const end of ends) {
    const places = [...within.matchAll(end)].map(({ index, 0: found }) => index + found.length);
    const place = places.findLast((at) => at > longestMessage / 2);
    if (place !== undefined) return place;
  }
  return betweenLetters(text);
}

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** A word without end: between two letters as one sees them, where they are no longer than a message themselves. */
function betweenLetters(text: string): number {
  const within = text.slice(0, longestMessage + 64);
  let cut = 0;
  for (const { index } of letters.segment(within)) if (index <= longestMessage) cut = index;
  if (cut > longestMessage / 2) return cut;
  return text.slice(0, longestMessage).isWellFormed() ? longestMessage : longestMessage - 1;
}
