import { z } from 'zod';
import { findProcedures } from '#src/answers/find-procedures.ts';
import type { Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readOrRefuse } from '#src/console/read-or-refuse.ts';
import { answerTyped, keepTyped } from '#src/hotline/answer-typed.ts';
import { codesIn } from '#src/hotline/look-up-dossier.ts';
import { backToCall, callIdOf, isQuiet, missingCall } from './call-form.ts';
import { TypedAnswer } from './typed-answer.tsx';

const longestTyped = 500;
const typedSchema = z.strictObject({ text: z.string().max(longestTyped) });
const mostOthers = 6;

/** `POST .../typed`: what is typed so far, answered; nothing of it is kept, and it stands in no address. */
export async function postTyped(visit: Visit): Promise<Response> {
  const { resources, staff } = visit;
  const { text } = await readOrRefuse(visit, typedSchema);
  const [draft, found] = await Promise.all([
    answerTyped(resources, staff, { callId: callIdOf(visit), text }),
    findProcedures(resources, { q: text, limit: mostOthers, offset: 0 }),
  ]);
  if (draft === 'unknown') throw missingCall();
  const others = text.trim() === '' ? [] : found.procedures.filter(({ code }) => code !== draft?.code);
  const [code = null] = codesIn(text);
  return await sendPage(visit.c, <TypedAnswer {...{ visit, draft, others, code }} />);
}

/** `POST .../kept`: a question that is held on to. To an open page it says which card it is. */
export async function postKept(visit: Visit): Promise<Response> {
  const { text } = await readOrRefuse(visit, typedSchema);
  const kept = await keepTyped(visit.resources, visit.staff, { callId: callIdOf(visit), text });
  if (kept.kind === 'unknown') throw missingCall();
  const id = 'id' in kept ? kept.id : null;
  if (isQuiet(visit)) return visit.c.json({ id });
  return backToCall(visit, kept.kind, id ?? undefined);
}
