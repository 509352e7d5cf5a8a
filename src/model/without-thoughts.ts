const opening = '<think>';
const closing = '</think>';

/** Lets text through piece by piece, but for the thoughts that some models write before it, `<think>...</think>`. */
export function withoutThoughts(): { take(piece: string): string; rest(): string } {
  let held = '';
  let state: 'beginning' | 'thinking' | 'speaking' = 'beginning';
  return {
    take(piece) {
      if (state === 'speaking') return piece;
      held += piece;
      if (state === 'beginning') {
        const begun = held.trimStart();
        if (begun.length < opening.length && opening.startsWith(begun)) return '';
        state = begun.startsWith(opening) ? 'thinking' : 'speaking';
      }
      if (state === 'thinking') {
        const end = held.indexOf(closing);
        if (end < 0) return '';
        held = held.slice(end + closing.length).trimStart();
        state = 'speaking';
      }
      const text = held;
      held = '';
      return text;
    },
    rest: () => (state === 'beginning' ? held : ''),
  };
}
