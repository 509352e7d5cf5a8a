import type { Broken, Violation } from './check-run.ts';
import type { KeptCall } from './read-calls.ts';
import type { ToldCall } from './tell-calls.ts';

export type CallsSeen = { readonly calls: readonly ToldCall[]; readonly kept: readonly KeptCall[] };

/**
 * Everything that is wrong with what became of the calls: each word stands once and where it was said, and each question
 * has its one card.
 */
export function checkCalls({ calls, kept }: CallsSeen): readonly Violation[] {
  const known = new Set(calls.map(({ name }) => name));
  return [
    ...calls.flatMap((call) =>
      checkCall(
        call,
        kept.filter(({ name }) => name === call.name),
      ),
    ),
    ...kept
      .filter(({ name }) => !known.has(name))
      .map(({ name }): Violation => ({ broken: 'heard-twice', what: `${name} is nobody's` })),
  ];
}

function checkCall(told: ToldCall, kept: readonly KeptCall[]): readonly Violation[] {
  const found: Violation[] = [];
  const wrong = (broken: Broken, what: string) => found.push({ broken, what: `${told.name}: ${what}` });
  const [call, another] = kept;
  if (!call || another) {
    if (told.heard.size > 0) wrong(another ? 'heard-twice' : 'unsaid', `${kept.length} calls`);
    return found;
  }
  for (const { broken, what } of checkTalk(told, call)) wrong(broken, what);
  for (const code of told.codes) {
    const shown = call.cards.filter((each) => each === code).length;
    if (shown > 1) wrong('card-twice', `${code}, ${shown} times`);
    if (shown === 0) wrong('cardless', code);
  }
  if (call.unthought > 0) wrong('cardless', `${call.unthought} utterances were not thought about`);
  if (!told.isEnded) wrong('unheard', 'was not told to its end');
  else if (call.state !== 'ended') wrong('unsaid', `is ${call.state}`);
  return found;
}

/** Of what was told, in its order, nothing is missing and nothing more; what has no end yet may be there or not. */
function checkTalk({ lines, heard }: ToldCall, { said }: KeptCall): readonly Violation[] {
  const found = lines.flatMap(({ segment, speaker, text }): readonly Violation[] => {
    const [stands, another] = said.filter((each) => each.segment === segment && each.speaker === speaker);
    if (another) return [{ broken: 'heard-twice', what: segment }];
    if (!heard.has(segment) || stands?.text === text) return [];
    const isMore = (stands?.text.split(' ').length ?? 0) > text.split(' ').length;
    return [
      { broken: isMore ? 'heard-twice' : 'unsaid', what: `${segment} is ${stands?.text ?? 'not there'}` },
    ];
  });
  const order = lines.map(({ segment }) => segment);
  const stands = said.map(({ segment }) => segment);
  const [more] = stands.filter((segment) => !order.includes(segment));
  if (more !== undefined) return [...found, { broken: 'heard-twice', what: `nobody said ${more}` }];
  const isInOrder = order.filter((segment) => stands.includes(segment)).join() === stands.join();
  return isInOrder ? found : [...found, { broken: 'out-of-order', what: stands.join(' ') }];
}
