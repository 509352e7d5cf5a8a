import type { Procedure } from '#knowledge/entry.ts';
import { foldText } from '#knowledge/fold.ts';
import { withUsual } from '#knowledge/narrow-to-cases.ts';
import { spotCases } from '#knowledge/spot-cases.ts';
import type { Turn } from './turn.ts';
import type { Understood } from './understand-question.ts';

const yes =
  /^(?:da |vang )*(?:co|roi|co roi|da co|da|vang|u|uh|ok|oke|dung|phai|dung roi|dung vay|co chu|yes)(?: (?:a|nhe|nha|roi|em|ban|ad|luon))*[.!]?$/;
const no =
  /^(?:da |vang )*(?:khong|ko|k|hong|hok|chua|chua co|khong co|khong phai|no)(?: (?:a|nhe|nha|co|em|ban|ad|dau))*[.!]?$/;
/** A longer message may tell a case and still be about something else: it is searched first. */
const mostTokens = 9;

/** How short a message answers the question that was asked back: the value of the button that it stands for, with all the cases it tells. */
export function takeCase({ topic, today }: Turn, procedure: Procedure, asked: Understood): string | null {
  if (asked.reading.tokens.length > mostTokens) return null;
  const answers = procedure.cases.filter(({ of }) => of === topic.ask);
  const before = topic.cases ?? [];
  const told = withUsual(procedure, [...before, ...spotCases(procedure, asked.reading, today)]).filter(
    (id) => !before.includes(id),
  );
  const taken = answers.find(({ id }) => told.includes(id)) ?? sayYesOrNo(answers, asked.reading.text);
  const value = topic.choices?.find(({ label }) => label === taken?.name)?.value;
  if (!taken || value === undefined) return null;
  const others = told.filter((id) => !answers.some((answer) => answer.id === id));
  return others.length > 0 ? value.replace(/\]$/, `, ${others.join(', ')}]`) : value;
}

/** Yes and no, where one answer begins with each. */
function sayYesOrNo<Answer extends { readonly name: string }>(
  answers: readonly Answer[],
  text: string,
): Answer | undefined {
  const said = foldText(text).trim();
  const beginning = (words: RegExp) => answers.filter(({ name }) => words.test(foldText(name)));
  const [yesAnswer, ...moreYes] = beginning(/^(?:co|da|roi|dung|phai)\b/);
  const [noAnswer, ...moreNo] = beginning(/^(?:khong|chua)\b/);
  if (yes.test(said) && moreYes.length === 0) return yesAnswer;
  return no.test(said) && moreNo.length === 0 ? noAnswer : undefined;
}
