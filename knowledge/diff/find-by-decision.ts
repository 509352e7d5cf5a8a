import {
  findTextsWithNumber,
  listLaidOver,
  type StandingDecision,
  type StandingText,
} from '#db/entries-by-decision.ts';
import { decisionKey, isDecision, numbersIn } from '#knowledge/decision-key.ts';
import type { Entry } from '#knowledge/entry.ts';
import type { Resources } from '#src/resources.ts';

export type DecisionTouches = {
  readonly key: string;
  readonly texts: readonly (Omit<StandingText, 'content'> & {
    readonly name: string;
    /** `source`: it publishes the text; `legal-basis`: the text rests on it; `words`: only its words name it. */
    readonly where: readonly ('source' | 'legal-basis' | 'words')[];
    /** The number as it stands there. */
    readonly number: string;
  })[];
  readonly overlays: readonly StandingDecision[];
};

/** Every entry that a decision or a law stands behind. `null` where the words hold no number. */
export async function findByDecision(
  { db }: Pick<Resources, 'db'>,
  asked: string,
): Promise<DecisionTouches | null> {
  const key = decisionKey(asked);
  const [number = ''] = key.split('/');
  if (!key.includes('/') || !number) return null;
  const texts = await findTextsWithNumber(db, number);
  const overlays = await listLaidOver(db);
  return {
    key,
    texts: texts.flatMap(({ content, ...text }) => {
      const found = placesIn(content, key);
      return found ? [{ ...text, name: content.name, ...found }] : [];
    }),
    overlays: overlays.filter(({ decision }) => isDecision(decision, key)),
  };
}

type Where = DecisionTouches['texts'][number]['where'][number];

function placesIn(
  content: Entry,
  key: string,
): { readonly where: readonly Where[]; readonly number: string } | undefined {
  const { source, ...withoutSource } = content;
  const basis = content.kind === 'procedure' ? content.legalBasis.map((one) => one.number) : [];
  const rest =
    withoutSource.kind === 'procedure'
      ? { ...withoutSource, legalBasis: titlesOf(withoutSource) }
      : withoutSource;
  const cited = basis.filter((number) => isDecision(number, key));
  const own = source.decision && isDecision(source.decision, key) ? [source.decision] : [];
  const said = numbersIn(JSON.stringify(rest)).filter((number) => number.startsWith(key));
  const where: Where[] = [
    ...(own.length > 0 ? (['source'] as const) : []),
    ...(cited.length > 0 ? (['legal-basis'] as const) : []),
    ...(said.length > 0 ? (['words'] as const) : []),
  ];
  return where.length > 0 ? { where, number: own[0] ?? cited[0] ?? said[0] ?? '' } : undefined;
}

function titlesOf({
  legalBasis,
}: {
  readonly legalBasis: readonly { readonly title?: string | undefined }[];
}) {
  return legalBasis.map(({ title }) => title ?? '');
}
