import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldText } from '#knowledge/fold.ts';
import { spotConcern } from '#src/answers/guard/spot-concern.ts';
import { understandQuestion } from '#src/answers/understand-question.ts';

/** `expect message`: the concern that must be refused, or `answer` for what only sounds like one. */
const rows = readFileSync('tests/src/answers/concerns.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([expected = '', message = '']) => ({ expected, message }));

function wrongOf(wanted: string, write: (message: string) => string): readonly string[] {
  return rows
    .filter(({ expected }) => expected === wanted)
    .map(({ message }) => write(message))
    .filter((message) => (spotConcern(understandQuestion(message)) ?? 'answer') !== wanted);
}

/** Without marks more words look alike. */
const least = { written: 0.93, bare: 0.78 };

describe('what may not be answered, however it is put', () => {
  it.each(['political', 'legal-advice', 'private-matter', 'manipulation'])('"%s" is heard', (concern) => {
    const count = rows.filter(({ expected }) => expected === concern).length;
    const wrong = wrongOf(concern, String);
    expect(1 - wrong.length / count, wrong.join('\n')).toBeGreaterThanOrEqual(least.written);
    const bare = wrongOf(concern, foldText);
    expect(1 - bare.length / count, bare.join('\n')).toBeGreaterThanOrEqual(least.bare);
  });

  it('what only sounds like it is not refused', () => {
    expect(wrongOf('answer', String)).toEqual([]);
    expect(wrongOf('answer', (message) => message.normalize('NFD'))).toEqual([]);
    expect(wrongOf('answer', foldText)).toEqual([]);
  });
});
