import type { Figures } from './count-figures.ts';
import { ms, percent } from './print-figures.ts';
import { share } from './tally.ts';

export type Times = {
  readonly findingP50: number;
  readonly findingP95: number;
  readonly answerP50: number;
  readonly answerP95: number;
  readonly readingP50: number;
};

/** One line of what is asked of us: how it stands, and whether that is enough; `null` where nothing was measured. */
export type Target = {
  readonly name: string;
  readonly stands: string;
  readonly asked: string;
  readonly met: boolean | null;
};

/** The figures of the acceptance, on the rows known here. */
export function targets(figures: Figures, times: Times): readonly Target[] {
  const least = (name: string, figure: string, bound: number): Target => {
    const found = figures[figure];
    const asked = `at least ${percent(bound)}`;
    if (!found) return { name, stands: '-', asked, met: null };
    return { name, stands: percent(share(found)), asked, met: share(found) >= bound };
  };
  const most = (name: string, figure: string, bound: number): Target => {
    const found = figures[figure];
    const asked = `at most ${percent(bound)}`;
    if (!found) return { name, stands: '-', asked, met: null };
    return { name, stands: percent(1 - share(found)), asked, met: 1 - share(found) <= bound + 1e-9 };
  };
  return [
    least('right procedure first, hand-written', 'hand-written: first', 0.92),
    least('right procedure in three, hand-written', 'hand-written: top three', 0.98),
    least('the same first, held out', 'held out: first', 0.92),
    least('the same in three, held out', 'held out: top three', 0.98),
    apart(figures),
    least('right procedure first, third-party', 'third-party: first', 0.75),
    most('wrongly sure, hand-written', 'hand-written: not wrongly sure', 0.04),
    most('in scope, wrongly refused', 'hand-written: not wrongly refused', 0.04),
    most('out of scope, wrongly answered', 'hand-written: not answered out of scope', 0.03),
    least('facts as in the record', 'facts: all', 1),
    completeChecklists(figures),
    least('- of a procedure that is talked about', 'told of a procedure: complete checklist', 0.95),
    least('- at once, with the procedure to be found', 'told at once: complete checklist', 0.95),
    under('finding p50', times.findingP50, 5),
    under('finding p95', times.findingP95, 15),
    under('whole answer p95', times.answerP95, 60),
  ];
}

/** Told in the citizen's own words either way: of a procedure that is talked about, or in the first message. */
function completeChecklists(figures: Figures): Target {
  const name = 'complete checklist, case told in own words';
  const told = ['told of a procedure', 'told at once'].map((way) => figures[`${way}: complete checklist`]);
  const known = told.filter((tally) => tally !== undefined);
  if (known.length < told.length) return { name, stands: '-', asked: 'at least 95.0 %', met: null };
  const right = known.reduce((sum, tally) => sum + tally.right, 0);
  const of = known.reduce((sum, tally) => sum + tally.of, 0);
  return { name, stands: percent(right / of), asked: 'at least 95.0 %', met: right / of >= 0.95 };
}

function under(name: string, took: number, bound: number): Target {
  return { name, stands: ms(took), asked: `at most ${ms(bound)}`, met: took <= bound };
}

/** What is typed without diacritics may be found two points less often. */
function apart(figures: Figures): Target {
  const name = 'without diacritics, points behind';
  const [written, unmarked] = [figures['hand-written: first'], figures['unmarked: first']];
  if (!written || !unmarked) return { name, stands: '-', asked: 'at most 2.0', met: null };
  const behind = (share(written) - share(unmarked)) * 100;
  return { name, stands: behind.toFixed(1), asked: 'at most 2.0', met: behind <= 2 };
}
