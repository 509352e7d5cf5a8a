import { existsSync } from 'node:fs';
import { compareReports, fallen, type Report, raiseReport, readReport, writeReport } from './report.ts';

/** Figures only; what stands in it was reached once and must not be lost. */
const stored = 'tests/quality/report.json';

/** Keeps, compares and judges a run as the command line wishes; 1 where a figure fell. */
export function closeBench(report: Report, args: readonly string[], floorFile = stored): number {
  const argument = (flag: string) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);
  const [kept, earlier] = [argument('--report'), argument('--compare')];
  if (earlier !== undefined) say(`beside ${earlier}`, compareReports(readReport(earlier), report));
  if (kept !== undefined) writeReport(kept, report);
  const floor = existsSync(floorFile) ? readReport(floorFile).figures : {};
  const lost = fallen(floor, report.figures);
  for (const line of lost) console.log(`FELL ${line}`);
  if (args.includes('--raise')) raiseReport(floorFile, report);
  console.log(`${Object.keys(report.figures).length - lost.length} passed, ${lost.length} failed`);
  return lost.length > 0 ? 1 : 0;
}

function say(title: string, lines: readonly string[]): void {
  console.log(`${title}\n`);
  for (const line of lines) console.log(line);
  console.log('');
}
