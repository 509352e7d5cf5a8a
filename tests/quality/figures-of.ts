import type { Asked } from './ask-rows.ts';
import {
  countDecisions,
  countFacts,
  countGuard,
  countScripts,
  countTold,
  type Figures,
  inGroup,
} from './count-figures.ts';
import type { Measured } from './measure-all.ts';
import { isHandWritten } from './read-rows.ts';

/** What shares rows that behaviour itself picks: fewer questions back may leave a smaller share of right ones. */
const ofBehaviour =
  /: (?:answered right|asked back with the right one|complete checklist where it was found)$/;

/** Whether a figure must not fall. */
export function mustNotFall(name: string): boolean {
  return !ofBehaviour.test(name);
}

/** The figures over all rows of one origin. */
export function headFigures(measured: Measured): Figures {
  const { asked, unmarked } = measured;
  const hand = asked.filter(({ row }) => isHandWritten(row));
  return {
    ...inGroup('hand-written', countDecisions(hand)),
    ...inGroup('held out', countDecisions(hand.filter(({ row }) => row.split === 'held'))),
    ...inGroup('shared with us', countDecisions(hand.filter(({ row }) => row.source === 'shared'))),
    ...inGroup('our first', countDecisions(hand.filter(({ row }) => row.source === 'first'))),
    ...inGroup('unmarked', countDecisions(unmarked)),
    ...inGroup('third-party', countDecisions(asked.filter(({ row }) => !isHandWritten(row)))),
    ...inGroup('guardrails', countGuard(measured.guard)),
    ...inGroup('facts', countFacts(measured.facts)),
    ...inGroup('conversations', countScripts(measured.scripts)),
    ...inGroup(
      'told of a procedure',
      countTold(measured.told.filter(({ told }) => told.when === 'of-procedure')),
    ),
    ...inGroup('told at once', countTold(measured.told.filter(({ told }) => told.when === 'at-once'))),
  };
}

/** The same by where a row comes from, its kind and its style, each with what is held out apart. */
export function groupFigures({ asked, guard, scripts, told }: Measured): Figures {
  const hand = asked.filter(({ row }) => isHandWritten(row));
  return {
    ...inGroup('our own', countDecisions(hand.filter(({ row }) => row.source !== 'shared'))),
    ...grouped(hand, 'kind', ({ kind }) => kind),
    ...grouped(hand, 'style', ({ style }) => style),
    ...inGroup('held-out guardrails', countGuard(guard.filter(({ row }) => row.split === 'held'))),
    ...inGroup(
      'held-out conversations',
      countScripts(scripts.filter(({ script }) => script.split === 'held')),
    ),
    ...inGroup('held-out told cases', countTold(told.filter((run) => run.told.split === 'held'))),
  };
}

function grouped(asked: readonly Asked[], by: string, keyOf: (row: Asked['row']) => string): Figures {
  const keys = [...new Set(asked.map(({ row }) => keyOf(row)))].sort();
  return Object.assign(
    {},
    ...keys.map((key) => {
      const group = asked.filter(({ row }) => keyOf(row) === key);
      return inGroup(`${by} ${key}`, countDecisions(group));
    }),
  );
}
