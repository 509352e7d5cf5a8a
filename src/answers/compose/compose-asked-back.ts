import type { Aspect } from '#knowledge/entry.ts';
import type { Block } from '#src/answers/answer.ts';
import { choiceOf } from './choice-of.ts';
import type { Speaking } from './compose-greeting.ts';
import type { Reply } from './composition.ts';
import { shortName } from './short-name.ts';
import { wordsOf } from './words-of.ts';

export type Variant = {
  readonly code: string;
  readonly name: string;
  readonly plainName?: string | undefined;
};

const most = 3;

/** Asks which entry is meant; a choice carries its code and the aspects that were asked. */
export function composeAskedBack(
  asked: Speaking & { readonly variants: readonly Variant[]; readonly aspects: readonly Aspect[] },
): Reply {
  const { answers, replies } = wordsOf(asked.language);
  const variants = asked.variants.slice(0, most);
  const aspects = asked.aspects.filter((aspect) => aspect !== 'overview');
  const said = aspects.map((aspect) => answers.aspects[aspect].toLowerCase()).join(', ');
  const choices = variants.map((variant) => choiceOf(shortName(variant), variant.code, aspects));
  const [only, another] = variants;
  if (only && !another) {
    const name = shortName(only);
    const lead = said ? replies.isItFor(name, said) : replies.isIt(name);
    return { blocks: [leadBlock(lead), { kind: 'paragraph', text: replies.yesOrSay }], choices };
  }
  const lead = leadBlock(said ? replies.whichProcedureFor(said) : replies.whichProcedure);
  if (!only) {
    return { blocks: [lead, { kind: 'paragraph', text: replies.nameTheWork }], choices: replies.examples };
  }
  const items = variants.map((variant) =>
    isProcedure(variant) ? replies.variant(shortName(variant), variant.code) : shortName(variant),
  );
  return { blocks: [lead, { kind: 'steps', title: replies.choose, items }], choices };
}

function leadBlock(text: string): Block {
  return { kind: 'lead', text };
}

/** A guide's or notice's id means nothing to a citizen. */
function isProcedure({ code }: Variant): boolean {
  return /^\d/.test(code);
}
