import { countMeasures } from '#db/measures.ts';
import type { Resources } from '#src/resources.ts';
import { type Counted, type Measure, measures } from './measures.ts';

export type ShownMeasure = Measure & {
  readonly agencies: readonly (Omit<Counted, 'measure'> & {
    /** Between 0 and 1; `null` where there was nothing to count. */
    readonly share: number | null;
  })[];
  /** Over all agencies. */
  readonly total: { readonly numerator: number; readonly denominator: number; readonly share: number | null };
};

/** The measures of one month (`YYYY-MM`, in Viet Nam) by agency, each with what it is made of. */
export async function showMeasures(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  month: string,
): Promise<readonly ShownMeasure[]> {
  const counted = await countMeasures(db, `${month}-01`, clock.now());
  return measures.map((measure) => {
    const rows = counted.filter((row) => row.measure === measure.id);
    const agencies = rows.map(({ agency, numerator, denominator }) => ({
      ...{ agency, numerator, denominator },
      share: shareOf(numerator, denominator),
    }));
    const numerator = rows.reduce((sum, row) => sum + row.numerator, 0);
    const denominator = rows.reduce((sum, row) => sum + row.denominator, 0);
    return {
      ...measure,
      agencies,
      total: { numerator, denominator, share: shareOf(numerator, denominator) },
    };
  });
}

function shareOf(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : Math.round((numerator / denominator) * 10_000) / 10_000;
}
