import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';
import { answerFaults, reportAnswer } from '#src/gaps/report-answer.ts';

const reportSchema = z.strictObject({ answer: z.uuid(), fault: z.enum(answerFaults) });

/** `POST /console/inbox/:conversation/report`: an answer that was not right. */
export async function postReport(visit: Visit): Promise<Response> {
  const read = await readForm(visit, reportSchema);
  if (read.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  const { answer: answerId, fault } = read.values;
  const conversationId = visit.c.req.param('conversation') ?? '';
  const reported = await reportAnswer(visit.resources, visit.staff, { conversationId, answerId, fault });
  if (reported === 'unknown') throw new Fault('not-found', 'There is no such conversation.');
  return redirect(visit, `/inbox/${conversationId}`, reported === 'reported' ? 'reported' : 'known');
}
