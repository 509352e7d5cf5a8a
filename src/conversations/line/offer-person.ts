import type { Held } from '#db/deliveries.ts';
import { offerChoices } from '#src/conversations/offer-choices.ts';
import { conversationWords } from '#src/conversations/quiet-answer.ts';
import type { Said } from '#src/conversations/respond.ts';

/** Under an answer that found nothing: how to ask, and a person, by a tap. Whoever waits for one has that already. */
export function offerPerson({ state }: Pick<Held, 'state'>, said: Said): Said {
  const { answer, language } = said;
  const isEmpty =
    answer.parts.length === 1 && answer.outcome === 'no-knowledge' && answer.choices.length === 0;
  if (!isEmpty || state !== 'open') return said;
  const { buttons } = conversationWords(language).help;
  const more = buttons.filter(({ value }) => value === '#hoi' || value === '#tongdai');
  return offerChoices(said, more, 0);
}
