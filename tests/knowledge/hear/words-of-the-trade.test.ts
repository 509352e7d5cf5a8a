import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readQuestion } from '#knowledge/read-question.ts';
import { tokenize } from '#knowledge/tokenize.ts';
import { withSharedFolder } from '#tests/support/shared-folder.ts';

/** How often a pair of the list must be understood in its own words; the others are told by aspects, hours and places. */
const leastShare = 0.9;

const longForms: readonly (readonly [string, string])[] = [
  ['QSDĐ', 'quyền sử dụng đất'],
  ['GCN', 'giấy chứng nhận'],
  ['GPXD', 'giấy phép xây dựng'],
  ['GPLX', 'giấy phép lái xe'],
  ['BHXH', 'bảo hiểm xã hội'],
  ['BHYT', 'bảo hiểm y tế'],
  ['UBND', 'ủy ban nhân dân'],
];
/** Words that change nothing of what is meant. */
const dull = new Set(
  tokenize('về và của cho ở người giấy tờ theo qua ứng dụng tài khoản là').map(({ folded }) => folded),
);

function heardIn(said: string): ReadonlySet<string> {
  const reading = readQuestion(said);
  const words = [reading, ...reading.others].flatMap(({ tokens, meanings }) => [
    ...tokens,
    ...meanings.flat(),
  ]);
  const now = reading.renamed.flatMap((renamed) => tokenize(renamed.now));
  return new Set([...words, ...now].map(({ folded }) => folded));
}

function meantBy(means: string): readonly string[] {
  const plain = means.replaceAll('?', '').replace(/\([^)]*\)/g, '');
  const written = longForms.reduce((text, [short, long]) => text.replaceAll(short, long), plain);
  return written.split(/ \/ |->/).filter((one) => one.trim().length > 0);
}

withSharedFolder('the list of what people call things', (path) => {
  it('is understood, each way in which a short form may be meant', () => {
    const pairs = readFileSync(path('data', 'synonyms.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .filter((line) => !line.startsWith('#'))
      .map((line) => line.split('\t'));
    const missed = pairs.filter(([said = '', means = '']) => {
      if (readQuestion(said).aspects.length > 0) return false;
      const heard = heardIn(said);
      const tells = (meant: string) =>
        tokenize(meant).every(({ folded }) => heard.has(folded) || dull.has(folded));
      return !meantBy(means).some(tells);
    });
    expect(pairs.length).toBeGreaterThan(300);
    expect(1 - missed.length / pairs.length, missed.map(([said]) => said).join(', ')).toBeGreaterThanOrEqual(
      leastShare,
    );
  });
});
