import { findNearVector, type NearEntry } from '#db/entry-vectors.ts';
import { demoProvince } from '#knowledge/local/overlay.ts';
import type { Ranked } from '#knowledge/rank-candidates.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import type { Answering } from './current-version.ts';
import type { Decision } from './decide.ts';
import type { Turn } from './turn.ts';
import type { Understood } from './understand-question.ts';

/** Whoever waits longer than that for a vector is better served by the words alone. */
const patienceMs = 1_500;
const mostNear = 12;
const mostVariants = 3;
/**
 * How far the nearest entry must stand out from the twelfth, as a share of what lies above that one: models differ in
 * what they call near, so that no likeness says anything by itself. Small talk stands near everything alike.
 */
const standsOut = { office: 0.15, other: 0.3 };
/** Words and meaning that name the same entry are believed from here on. */
const agreed = 0.5;

type Weighed = {
  readonly asked: Understood;
  readonly ranked: readonly Ranked[];
  readonly decision: Decision;
};

/**
 * Where the words alone do not decide and an embedding model is configured: what the question lies near to is asked
 * about as well, and answered only where the words say the same. The question leaves without what is personal in it.
 */
export async function weighMeaning(resources: Answering, turn: Turn, weighed: Weighed): Promise<Decision> {
  const { decision, asked } = weighed;
  if (!resources.embedder || decision.kind === 'answer') return decision;
  const near = await findNear(resources, turn, asked.reading.text);
  const [nearest] = near;
  const last = near.at(-1);
  if (!nearest || !last) return decision;
  const lead = (nearest.likeness - last.likeness) / Math.max(1e-6, 1 - last.likeness);
  if (lead < standsOut[asked.speaksOfPapers ? 'office' : 'other']) return decision;
  return heed(weighed, near);
}

function heed({ decision, ranked }: Weighed, near: readonly NearEntry[]): Decision {
  const meant = near.map((entry) => ranked.find(({ entryId }) => entryId === entry.entryId) ?? unsaid(entry));
  const [nearest, ...others] = meant;
  if (!nearest || decision.kind === 'answer') return decision;
  const { confidence } = decision;
  if (decision.kind === 'nothing') {
    return {
      ...{ kind: 'ask-back', why: 'weak-match', family: null, confidence },
      variants: [nearest, ...others].slice(0, mostVariants),
    };
  }
  if (decision.family) return decision;
  const [first, ...rest] = decision.variants;
  if (first?.entryId === nearest.entryId && confidence >= agreed) {
    return { kind: 'answer', winner: first, others: rest.slice(0, 1), confidence };
  }
  const variants = [...(first ? [first] : []), nearest, ...rest];
  return { ...decision, variants: [...new Set(variants)].slice(0, mostVariants) };
}

async function findNear(
  { db, embedder }: Answering,
  turn: Turn,
  text: string,
): Promise<readonly NearEntry[]> {
  const vectors = await embedder?.embed([maskPersonal(text)], AbortSignal.timeout(patienceMs));
  const [vector] = vectors ?? [];
  if (!embedder || !vector) return [];
  const found = await findNearVector(db, {
    ...{ embedder: embedder.name, vector, day: turn.today, most: mostNear },
  });
  return turn.centre.province === demoProvince ? found : found.filter(({ demo }) => !demo);
}

/** Found by its meaning: the question shares no words with it. */
function unsaid({ likeness, ...entry }: NearEntry): Ranked {
  return {
    ...entry,
    ...{ words: entry.plainName ?? entry.name, wordsKind: 'name' },
    ...{ questionCovered: 0, phraseCovered: 0, entryCovered: 0, score: 0, factors: { likeness } },
  };
}
