import { listKeys, revokeKey } from '#db/api-keys.ts';
import { findSessionSecret } from '#src/find-session-secret.node.ts';
import { createKey, type KeyScope, keyScopes, mayBeNamed, signingScopes } from '#src/keys/create-key.ts';
import { pushSecret } from '#src/keys/push-secret.ts';
import { openKeys } from '#src/sign.ts';
import type { CommandResources } from './open-for-command.ts';
import { readOptions } from './read-options.ts';
import { runCommand } from './run-command.ts';
import { withResources } from './with-resources.ts';

const help = `Usage: npm run keys -- <command>

  create --scope <scope> [--name "hệ thống một cửa"]
                        makes an API key and shows it, this once; scopes: ${keyScopes.join(', ')}.
                        A key for registry.push or hotline.push is named after its registry or feed, whose dossiers
                        or calls it tells of (a second one with the same name tells of the same), and has a second
                        secret that signs each body
  list                  the keys, without their secrets
  revoke <id>           from now on the key opens nothing

Exit code: 0 done, 1 there is no such key in use, 2 called wrongly.`;

async function run(args: readonly string[]): Promise<number> {
  if (args.length === 0 || args.includes('--help')) {
    console.log(help);
    return args.length === 0 ? 2 : 0;
  }
  const asked = readOptions(args, { valued: ['scope', 'name'], bare: [] });
  const [verb, id, more] = asked?.words ?? [];
  const scopes = (asked?.option('scope') ?? '').split(',');
  if (asked && verb === 'create' && !id) {
    const name = asked.option('name');
    const wrong = whyNotMade(scopes, name);
    if (wrong === null && scopes.every(isScope)) {
      return await withResources((resources) => create(resources, { name: name ?? 'unnamed', scopes }));
    }
    console.error(`${wrong}\n\n${help}`);
    return 2;
  }
  if (verb === 'list' && !id) return await withResources(list);
  if (verb === 'revoke' && id && !more) return await withResources((resources) => revoke(resources, id));
  console.error(`Not a command: ${args.join(' ')}\n\n${help}`);
  return 2;
}

function isScope(word: string): word is KeyScope {
  return keyScopes.some((scope) => scope === word);
}

/** What is missing or wrong of a key that is to be made, and what it may be. */
function whyNotMade(scopes: readonly string[], name: string | undefined): string | null {
  const known = keyScopes.join(', ');
  if (scopes.every((scope) => scope === '')) return `A key needs --scope, one or more of: ${known}`;
  const unknown = scopes.filter((scope) => !isScope(scope));
  if (unknown.length > 0) return `There is no scope "${unknown.join(', ')}". There are: ${known}`;
  const signing = signingScopes.find((scope) => scopes.includes(scope));
  if (name !== undefined && !mayBeNamed(name, scopes.filter(isScope))) {
    return `"${name}" is the name of a feed of our own: give it another one.`;
  }
  if (signing === undefined || name !== undefined) return null;
  return `A key for ${signing} needs --name: the name of the registry or feed, under which what it tells is kept.`;
}

async function create(
  resources: CommandResources,
  key: { readonly name: string; readonly scopes: readonly KeyScope[] },
): Promise<number> {
  const { id, secret } = await createKey(resources, key);
  console.log(`${secret}\n\nKey ${id} (${key.name}). It is shown only now: keep it where secrets are kept.`);
  if (key.scopes.some((scope) => signingScopes.includes(scope))) {
    const keys = await openKeys(await findSessionSecret(resources.config));
    console.log(`\nBodies are signed with:\n${await pushSecret(keys, id)}`);
  }
  return 0;
}

async function list({ db }: CommandResources): Promise<number> {
  const keys = await listKeys(db);
  for (const { id, name, scopes, createdAt, revokedAt, lastUsedAt } of keys) {
    const state = revokedAt
      ? `revoked ${day(revokedAt)}`
      : lastUsedAt
        ? `last used ${day(lastUsedAt)}`
        : 'never used';
    console.log(`${id}  ${name}  ${scopes.join(', ')}  created ${day(createdAt)}  ${state}`);
  }
  console.log(`${keys.length} keys`);
  return 0;
}

function day(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', ' ');
}

async function revoke({ db, clock }: CommandResources, id: string): Promise<number> {
  const found = await revokeKey(db, id, clock.now());
  console.log(found ? `Key ${id} opens nothing from now on.` : `There is no key ${id} in use.`);
  return found ? 0 : 1;
}

await runCommand(run);
