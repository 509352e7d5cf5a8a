import type { Aspect, Procedure } from '#knowledge/entry.ts';

const about: readonly (readonly [Aspect, RegExp])[] = [
  ['fee', /lệ phí|phí |phí[.,;]|đồng|tiền|mức thu/iu],
  ['time', /thời hạn|thời gian|\d\s*(?:ngày|giờ|tháng)|ngày làm việc/iu],
];

/**
 * Remarks on the ways of filing, given to the aspect that they speak of: what names neither money nor time is
 * about where and how to file. A remark on one of two ways through the same channel is told with its fee or limit.
 */
export function methodNotes(procedure: Procedure, aspect: 'fee' | 'time' | 'place'): string[] {
  const notes = procedure.methods.flatMap(({ note }) => (note ? [note] : []));
  return [...new Set(notes)].filter((note) => {
    const named = about.filter(([, pattern]) => pattern.test(note)).map(([name]) => name);
    return aspect === 'place' ? named.length === 0 : named.includes(aspect);
  });
}
