import type { Held } from '#db/deliveries.ts';
import type { Language } from '#src/answers/answer.ts';
import type { Response } from './respond.ts';
import { sayKept } from './say-erasure.ts';
import { keepValue, saysKeep } from './spot-erasure.ts';

/** Asked whether all shall be erased they say no; `null` where they say something else. */
export function takeKeep(
  held: Held,
  said: { readonly text: string; readonly choice: string; readonly language: Language },
): Response | null {
  if (said.choice !== keepValue && !(held.erasureAsked && saysKeep(said.text))) return null;
  return { said: [sayKept(held, said.language)], effects: [{ kind: 'drop-erasure' }] };
}
