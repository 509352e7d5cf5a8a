import type { Remark } from '#knowledge/check-entry.ts';
import type { DeskChecks } from '#prompts/desk-checks.vi.ts';
import type { Problem } from './problem.ts';

type Plain = { [Key in keyof DeskChecks]: DeskChecks[Key] extends string ? Key : never }[keyof DeskChecks];
type Meaning = readonly [RegExp, Plain, Problem['weight']];

/**
 * Every remark of `checkEntry`, by how it is worded there. What contradicts itself stops a publication; what a record
 * may lack for good reasons only warns.
 */
const meanings: readonly Meaning[] = [
  [/^ends before it begins/, 'endsBefore', 'stops'],
  [/^an alias needs letters/, 'aliasLetters', 'stops'],
  [/^an alias repeats the name/, 'aliasIsName', 'warns'],
  [/^what is only memory/, 'memory', 'stops'],
  [/^missing, while sureness/, 'noDecision', 'warns'],
  [/^needs a decision or url/, 'noSource', 'warns'],
  [/^check: true needs checkWhy/, 'noWhy', 'stops'],
  [/^a procedure cannot replace itself/, 'replacesItself', 'stops'],
  [/^is 0, but the note/, 'zeroFeeWithAmount', 'warns'],
  [/^a fee without an amount/, 'feeWithoutAmount', 'warns'],
  [/^a limit without a number/, 'limitWithoutNumber', 'warns'],
  [/^no question "/, 'noQuestion', 'stops'],
  [/^a case cannot lead/, 'goesToItself', 'stops'],
  [/^the question ".*" needs two cases/, 'twoCases', 'stops'],
  [/is no case of an earlier question$/, 'laterCase', 'stops'],
  [/^no case "/, 'noCase', 'stops'],
  [/^is for imported records/, 'importedCase', 'warns'],
  [/^demo: true needs|^is invented, and so needs/, 'demoArea', 'stops'],
  [/^is not after/, 'hours', 'stops'],
  [/^overlaps/, 'overlap', 'stops'],
  [/^the (?:case|question) ".*" stands twice/, 'twice', 'stops'],
  [/stands twice$/, 'twice', 'warns'],
];

export function sayRemark({ path, message }: Remark, words: DeskChecks): Problem {
  const meaning = meanings.find(([pattern]) => pattern.test(message));
  const [, key, weight] = meaning ?? [null, 'other', 'warns'];
  return { path: path.map(String).join('.'), words: words[key], weight };
}
