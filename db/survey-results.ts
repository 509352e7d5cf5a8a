import type { SurveyKind } from '#src/surveys/survey.ts';
import type { Database } from './database.ts';

/** What was said of one thing in a month, by nobody. */
export type SurveyCount = {
  readonly kind: SurveyKind;
  readonly procedureCode: string | null;
  readonly agency: string | null;
  readonly answered: number;
  /** Of all scores. */
  readonly sum: number;
  /** In the order of their letters: when each came is nobody's. */
  readonly reasons: readonly string[];
};

/** Of the month that begins on `month` (`YYYY-MM-01`, in Viet Nam). */
export function countSurveys(db: Database, month: string): Promise<readonly SurveyCount[]> {
  return db.query<SurveyCount>(
    `select kind, procedure_code as "procedureCode", agency, count(*)::int as answered, sum(score)::int as sum,
       coalesce(array_agg(reason_masked order by reason_masked) filter (where reason_masked is not null), '{}') as reasons
     from survey_answers where month = $1::date
     group by kind, procedure_code, agency
     order by kind, procedure_code nulls last, agency nulls last`,
    [month],
  );
}
