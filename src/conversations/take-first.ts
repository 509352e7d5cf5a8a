import type { Held } from '#db/deliveries.ts';
import type { Asked } from '#src/conversations/matters/looking.ts';
import { closeOpen } from '#src/conversations/matters/open-own.ts';
import { takeCallCode } from '#src/conversations/matters/take-call-code.ts';
import { takeScore } from '#src/conversations/matters/take-survey.ts';
import type { Response } from './respond.ts';
import { takeKeep } from './take-keep.ts';
import type { Working } from './working.ts';

/** What is meant as it stands, whatever a conversation is in the midst of: a no to an erasure, a code, a score. */
export async function takeFirst(
  resources: Working,
  held: Held,
  asked: Asked & { readonly typed: string },
): Promise<Response | null> {
  const { typed, text, language } = asked;
  return (
    takeKeep(held, { text: typed, choice: text, language }) ??
    (await closeOpen(resources, held, asked)) ??
    (await takeCallCode(resources, held, asked)) ??
    takeScore(resources, held, asked)
  );
}
