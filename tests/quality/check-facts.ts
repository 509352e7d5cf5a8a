import { existsSync, readFileSync } from 'node:fs';
import type { Asker } from './ask-rows.ts';
import { toldParts } from './judge-answer.ts';
import { plain } from './play-scripts.ts';

/** A question and the fact that its answer must tell; the expected values were read in the record by hand. */
export type FactPair = {
  readonly code: string;
  readonly aspect: string;
  readonly question: string;
  readonly must: readonly string[];
  readonly mustNot: readonly string[];
};

export type CheckedFact = {
  readonly pair: FactPair;
  readonly wrong: readonly string[];
  readonly text: string;
};

export function readFacts(file: string): readonly FactPair[] {
  if (!existsSync(file)) return [];
  const [, ...lines] = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [code = '', aspect = '', question = '', must = '', mustNot = ''] = line.split('\t');
      return { code, aspect, question, must: pieces(must), mustNot: pieces(mustNot) };
    });
}

export async function checkFacts(ask: Asker, pairs: readonly FactPair[]): Promise<readonly CheckedFact[]> {
  const checked: CheckedFact[] = [];
  for (const pair of pairs) {
    const answer = await ask(pair.question);
    const text = plain(answer.text);
    checked.push({
      ...{ pair, text: answer.text },
      wrong: [
        ...(toldParts(answer).flat().includes(pair.code)
          ? []
          : [`told ${toldParts(answer).join(' ') || '-'}`]),
        ...pair.must.filter((piece) => !text.includes(plain(piece))).map((piece) => `without "${piece}"`),
        ...pair.mustNot.filter((piece) => text.includes(plain(piece))).map((piece) => `with "${piece}"`),
      ],
    });
  }
  return checked;
}

function pieces(cell: string): readonly string[] {
  return cell
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && piece !== '-');
}
