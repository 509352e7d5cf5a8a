import { countSurveys, type SurveyCount } from '#db/survey-results.ts';
import type { Resources } from '#src/resources.ts';

/** What was asked about. */
export const surveyedKinds = [
  'dossier',
  'ticket',
  'conversation',
] as const satisfies readonly SurveyCount['kind'][];

/** Where fewer answered, who said what could be guessed: only how many they were is told. */
export const fewestTold = 5;

type Result = {
  readonly answered: number;
  /** Of 1 to 5, to two places; `null` where fewer than `fewestTold` answered. */
  readonly mean: number | null;
};

export type ShownSurveys = {
  readonly totals: readonly (Result & { readonly kind: SurveyCount['kind'] })[];
  readonly surveys: readonly (Result & Omit<SurveyCount, 'sum'>)[];
};

/** What citizens said of one month (`YYYY-MM`, in Viet Nam), by kind, procedure and agency. */
export async function showSurveys({ db }: Pick<Resources, 'db'>, month: string): Promise<ShownSurveys> {
  const counted = await countSurveys(db, `${month}-01`);
  const totals = surveyedKinds.map((kind) => {
    const rows = counted.filter((row) => row.kind === kind);
    const few = totalOf(rows.filter(isFew)).answered;
    // A few among many could be reckoned back from the others' means.
    const told = few > 0 && few < fewestTold ? rows.filter((row) => !isFew(row)) : rows;
    return { kind, answered: totalOf(rows).answered, mean: meanOf(totalOf(told)) };
  });
  const surveys = counted.map((row) => {
    const { kind, procedureCode, agency, answered, reasons } = row;
    const mean = meanOf(row);
    return { kind, procedureCode, agency, answered, mean, reasons: isFew(row) ? [] : reasons };
  });
  return { totals, surveys };
}

type Counted = Pick<SurveyCount, 'answered' | 'sum'>;

function isFew({ answered }: Counted): boolean {
  return answered < fewestTold;
}

function totalOf(rows: readonly Counted[]): Counted {
  const add = (of: keyof Counted) => rows.reduce((all, row) => all + row[of], 0);
  return { answered: add('answered'), sum: add('sum') };
}

function meanOf(count: Counted): number | null {
  return isFew(count) ? null : Math.round((count.sum / count.answered) * 100) / 100;
}
