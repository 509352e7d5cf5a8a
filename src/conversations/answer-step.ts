import type { Held } from '#db/deliveries.ts';
import { composeAnswer } from '#src/answers/compose-answer.ts';
import { offerPerson } from '#src/conversations/line/offer-person.ts';
import { enterDossiers } from '#src/conversations/matters/enter-dossiers.ts';
import { enterTicket } from '#src/conversations/matters/enter-ticket.ts';
import { callAPerson } from './call-a-person.ts';
import type { Effect } from './effect.ts';
import type { Step } from './merge-events.ts';
import type { Response } from './respond.ts';
import { pointElsewhere } from './say-elsewhere.ts';
import type { Working } from './working.ts';

/** Answers a question; who wants a person is also put where people see it. */
export async function answerStep(
  resources: Working,
  held: Held,
  {
    text,
    language: wish,
    network,
  }: Pick<Extract<Step, { kind: 'question' }>, 'text' | 'language' | 'network'>,
): Promise<Response> {
  const wanted = wish ?? held.language;
  const { answer, record, language } = await composeAnswer(resources, {
    ...{ text, language: wanted, channel: held.channel },
    conversation: { id: held.id, topic: held.topic },
    ...{ onSlow: resources.showAgain, tell: resources.tell },
  });
  // Who writes in another language is answered in it, and has not chosen it for good.
  const effects: Effect[] = wanted === held.language ? [] : [{ kind: 'language', language: wanted }];
  const asked = { text, language, network };
  const opened =
    (await enterDossiers(resources, held, { answer, asked })) ??
    (await enterTicket(resources, held, { answer, asked }));
  if (opened) return { ...opened, effects: [...effects, ...opened.effects] };
  const said = pointElsewhere(resources, held, { answer, record, by: 'assistant', language });
  const called = await callAPerson(resources, held, said);
  return { said: [offerPerson(held, called.said)], effects: [...effects, ...called.effects] };
}
