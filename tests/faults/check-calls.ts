import type { Violation } from './check-run.ts';
import type { KeptCall } from './read-calls.ts';
import type { ToldCall } from './tell-calls.ts';

export type CallsSeen = { readonly calls: readonly ToldCall[]; readonly kept: readonly KeptCall[] };

/** Everything that is wrong with what became of the calls: each word stands once, and each question has its one card. */
export function checkCalls({ calls, kept }: CallsSeen): readonly Violation[] {
  return calls.flatMap((call) =>
    checkCall(
      call,
      kept.filter(({ name }) => name === call.name),
    ),
  );
}

function checkCall(told: ToldCall, kept: readonly KeptCall[]): readonly Violation[] {
  const found: Violation[] = [];
  const wrong = (broken: Violation['broken'], what: string) =>
    found.push({ broken, what: `${told.name}: ${what}` });
  const [call, another] = kept;
  if (!call || another) {
    if (told.said.size > 0) wrong(another ? 'heard-twice' : 'unsaid', `${kept.length} calls`);
    return found;
  }
  for (const [segment, text] of told.said) {
    const stands = call.said.filter((each) => each.segment === segment);
    if (stands.length > 1) wrong('heard-twice', `${segment}, ${stands.length} times`);
    else if (stands[0]?.text !== text) wrong('unsaid', `${segment} is ${stands[0]?.text ?? 'not there'}`);
  }
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
