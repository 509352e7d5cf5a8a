import { z } from 'zod';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';
import { resumeChannel } from '#src/settings/resume-channel.ts';
import { showHealth } from '#src/settings/show-health.ts';
import { HealthPage } from './health-page.tsx';

const path = '/settings/health';

export const healthRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path, right: 'settings.read', answer: (visit) => show(visit, null) },
  { method: 'post', path: `${path}/resume`, right: 'switches.write', answer: resume },
];

/** `wrong`: the channel whose form lacked its reason. */
async function show(visit: Visit, wrong: string | null): Promise<Response> {
  const health = await showHealth(visit.resources);
  return await sendPage(visit.c, <HealthPage {...{ visit, health, wrong }} />, wrong === null ? 200 : 422);
}

const formSchema = z.strictObject({ channel: z.string().min(1).max(40), why: z.string().trim().max(300) });

async function resume(visit: Visit): Promise<Response> {
  const form = await readForm(visit, formSchema);
  if (form.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  const { channel, why } = form.values;
  if (why === '') return await show(visit, channel);
  return redirect(visit, path, await resumeChannel(visit.resources, visit.staff, { channel, why }));
}
