import type { Aspect } from '#knowledge/entry.ts';
import type { Family, FamilyMember } from '#knowledge/family.ts';
import type { Choice } from '#src/answers/answer.ts';
import { choiceOf } from './choice-of.ts';
import type { Speaking } from './compose-greeting.ts';
import type { Reply } from './composition.ts';
import { wordsOf } from './words-of.ts';

/** So many members are shown at once; one more goes with them, where a button for it alone would lead no further. */
const mostShown = 3;

type FamilyAsked = Speaking & {
  readonly family: Family;
  /** Those that may be meant, the likeliest first. */
  readonly members: readonly FamilyMember[];
  readonly aspects: readonly Aspect[];
};

/** Asks a family's own question; each answer is a button in plain words, and a last one leads to those that are not shown. */
export function composeFamily({ family, members, aspects, language }: FamilyAsked): Reply {
  const { replies } = wordsOf(language);
  const asked = aspects.filter((aspect) => aspect !== 'overview');
  const shown = members.length > mostShown + 1 ? members.slice(0, mostShown) : members;
  const choices: Choice[] = shown.map(({ code, label }) => choiceOf(label[language], code, asked));
  if (shown.length < members.length) {
    choices.push(othersChoice(replies.others, { shown, aspects: asked }));
  }
  return {
    blocks: [
      { kind: 'lead', text: family.question[language] },
      { kind: 'steps', title: replies.choose, items: choices.map(({ label }) => label) },
    ],
    choices,
  };
}

/** Says which members are not meant, so that the next turn needs no memory of this one. */
function othersChoice(
  label: string,
  { shown, aspects }: { readonly shown: readonly FamilyMember[]; readonly aspects: readonly Aspect[] },
): Choice {
  const { answers, replies } = wordsOf('vi');
  const codes = replies.othersThan(shown.map(({ code }) => code).join(', '));
  const said = aspects.map((aspect) => answers.asked[aspect]).join(', ');
  return { label, value: said === '' ? codes : `${codes}: ${said}` };
}
