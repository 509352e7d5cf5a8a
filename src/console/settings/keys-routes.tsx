import { z } from 'zod';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';
import { keyScopes, mayBeNamed, signingScopes } from '#src/keys/create-key.ts';
import { pushSecret } from '#src/keys/push-secret.ts';
import { issueKey } from '#src/settings/issue-key.ts';
import { showKeys } from '#src/settings/show-keys.ts';
import { withdrawKey } from '#src/settings/withdraw-key.ts';
import { openKeys } from '#src/sign.ts';
import { KeyMadePage } from './key-made-page.tsx';
import { KeysPage, type KeyTyped } from './keys-page.tsx';

const path = '/settings/keys';

export const keysRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path, right: 'keys.write', answer: (visit) => show(visit, null) },
  { method: 'post', path, right: 'keys.write', answer: make },
  { method: 'post', path: `${path}/:key/revoke`, right: 'keys.write', answer: revoke },
];

async function show(visit: Visit, typed: KeyTyped | null): Promise<Response> {
  const keys = await showKeys(visit.resources);
  return await sendPage(visit.c, <KeysPage {...{ visit, keys, typed }} />, typed ? 422 : 200);
}

const many = z.union([z.string(), z.array(z.string())]).transform((given) => [given].flat());
const formSchema = z.strictObject({ name: z.string().max(1_000), scopes: many.default([]) });
const keySchema = z
  .object({
    name: z.string().trim().min(1).max(120),
    scopes: z.array(z.enum(keyScopes)).min(1),
  })
  .refine(({ name, scopes }) => mayBeNamed(name, scopes), { path: ['name'] });

/** The secret stands in this answer and nowhere else: it cannot be asked for again. */
async function make(visit: Visit): Promise<Response> {
  const form = await readForm(visit, formSchema);
  if (form.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  const parsed = keySchema.safeParse(form.values);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path: at }) => String(at[0])));
    return await show(visit, { ...form.values, wrong });
  }
  const { id, secret } = await issueKey(visit.resources, visit.staff, parsed.data);
  const isSigning = parsed.data.scopes.some((scope) => signingScopes.includes(scope));
  const signing = isSigning ? await pushSecret(await openKeys(visit.resources.sessionSecret), id) : null;
  const { name } = parsed.data;
  return await sendPage(visit.c, <KeyMadePage {...{ visit, name, secret, signing }} />);
}

async function revoke(visit: Visit): Promise<Response> {
  const form = await readForm(visit, z.strictObject({}));
  if (form.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  const revoked = await withdrawKey(visit.resources, visit.staff, visit.c.req.param('key') ?? '');
  return redirect(visit, path, revoked ? 'revoked' : 'gone');
}
