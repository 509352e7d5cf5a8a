import type { Ranked } from '#knowledge/rank-candidates.ts';
import type { Reading } from '#knowledge/read-question.ts';
import { tokenize } from '#knowledge/tokenize.ts';

/** Why a candidate won, or by how much and through what it lost to `winner`. */
export function whyItStands(reading: Reading, entry: Ranked, winner: Ranked | null): string {
  const reasons = [...covered(reading, entry), ...changed(reading, entry)];
  if (!winner || entry === winner || entry.entryId === winner.entryId) {
    return `won: ${[...reasons, `score ${entry.score.toFixed(2)}`].join('; ')}`;
  }
  const behind = winner.score - entry.score;
  const by =
    behind >= 0 ? `lost ${behind.toFixed(2)}` : `ahead ${(-behind).toFixed(2)}, but another was told`;
  return `${by}: ${[...reasons, ...weaker(entry, winner)].join('; ')}`;
}

/** From here on a phrase and a question hold each other. */
const whole = 0.97;

function covered(reading: Reading, { words, questionCovered, phraseCovered }: Ranked): readonly string[] {
  const unsaid = phraseCovered < whole ? unsaidWords(reading, words) : '';
  return [
    `${percent(questionCovered)} of the question's weight is in the phrase`,
    phraseCovered >= whole
      ? 'the whole phrase was said'
      : `${percent(phraseCovered)} of the phrase was said${unsaid && `, not "${unsaid}"`}`,
  ];
}

/** What each factor stands for; the first where it lowered, the second where it raised. */
const meanings: Readonly<Record<string, readonly [string, string]>> = {
  audience: ['it is not for citizens, and no business was named', 'it is for whom was named'],
  level: ['only a ministry does it', 'the commune does it'],
  abroad: ['somebody from abroad was named, and it is for those at home', 'somebody from abroad was named'],
  marks: ['words of the phrase carry other marks than were typed', 'its marks agree'],
  verbatim: ['', 'the phrase stands in the question word for word'],
  elsewhere: ['it is the version of a single province', ''],
  reviewed: ['', 'it was reviewed here'],
  received: ["the centre's list does not hold it", "the centre's list holds it"],
};

function changed(reading: Reading, entry: Ranked): readonly string[] {
  return Object.entries(entry.factors).flatMap(([name, factor]) => {
    if (Math.abs(factor - 1) < 0.001) return [];
    const sign = `x${factor.toFixed(2)}`;
    if (name === 'qualifier') {
      return [`the title demands "${unsaidWords(reading, entry.name)}", which was not said (${sign})`];
    }
    const meaning = meanings[name]?.[factor < 1 ? 0 : 1];
    return [`${meaning || name} (${sign})`];
  });
}

/** Where nothing was taken from it, it shares less. */
function weaker(entry: Ranked, winner: Ranked): readonly string[] {
  if (entry.questionCovered < winner.questionCovered - 0.05) return ['the winner holds more of the question'];
  if (entry.phraseCovered < winner.phraseCovered - 0.05) return ["more of the winner's phrase was said"];
  return [];
}

const mostWords = 8;

/** The words that the question lacks, as they stand in the text. */
function unsaidWords(reading: Reading, text: string): string {
  const unsaid = (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) =>
    tokenize(word).some(({ folded }) => !reading.syllables.has(folded)),
  );
  return `${unsaid.slice(0, mostWords).join(' ')}${unsaid.length > mostWords ? '…' : ''}`;
}

function percent(share: number): string {
  return `${Math.round(Math.min(1, share) * 100)} %`;
}
