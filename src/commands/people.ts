import { findMemberByEmail, listMembers } from '#db/staff.ts';
import { disableStaff } from '#src/people/change-staff.ts';
import { inviteStaff } from '#src/people/invite-staff.ts';
import { linkDays, type OneTimeLink } from '#src/people/make-link.ts';
import { resetStaff } from '#src/people/reset-staff.ts';
import { type StaffRole, staffRoles } from '#src/people/staff.ts';
import { stateOf } from '#src/people/staff-member.ts';
import type { CommandResources } from './open-for-command.ts';
import { type Options, readOptions } from './read-options.ts';
import { runCommand } from './run-command.ts';
import { withResources } from './with-resources.ts';

const help = `Usage: npm run people -- <command>

  invite --role <role> --email <e-mail> --name "Họ Tên" [--agency <name>,<name>]
                      shows a link by which they set a password: once, within ${linkDays} days; roles, parted by
                      commas: ${staffRoles.join(', ')}. Without --agency they see all agencies' matters.
  list                everybody, with roles, state and when they were last seen
  disable <e-mail>    signs them out at once and lets them in no more
  reset <e-mail> [--phone-lost]
                      shows a new link to set a password; with --phone-lost the second step is set up anew

Exit code: 0 done, 1 not done and why, 2 called wrongly.`;

const by = { kind: 'system', name: 'command-line' } as const;

const usualPort = 3000;

type Asked = Options<'role' | 'email' | 'name' | 'agency' | 'phone-lost'>;

async function run(args: readonly string[]): Promise<number> {
  if (args.length === 0 || args.includes('--help')) {
    console.log(help);
    return args.length === 0 ? 2 : 0;
  }
  const asked = readOptions(args, { valued: ['role', 'email', 'name', 'agency'], bare: ['phone-lost'] });
  const [verb, email, more] = asked?.words ?? [];
  if (asked && verb === 'invite' && !email) return await invite(asked);
  if (asked && verb === 'list' && !email) return await withResources(list);
  if (asked && verb === 'disable' && email && !more) {
    return await withResources((resources) => disable(resources, email));
  }
  if (asked && verb === 'reset' && email && !more) {
    const phoneLost = asked.has('phone-lost');
    return await withResources((resources) => reset(resources, { email, phoneLost }));
  }
  console.error(`Not a command: ${args.join(' ')}\n\n${help}`);
  return 2;
}

async function invite(asked: Asked): Promise<number> {
  const [email, name] = [asked.option('email'), asked.option('name')];
  const given = (asked.option('role') ?? '').split(',').filter(Boolean);
  const roles = given.filter(isRole);
  const unknown = given.filter((role) => !isRole(role));
  if (
    unknown.length > 0 ||
    roles.length === 0 ||
    !name ||
    !email ||
    !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)
  ) {
    console.error(`An invitation needs --email, --name and --role, of: ${staffRoles.join(', ')}\n\n${help}`);
    return 2;
  }
  const agencies =
    asked
      .option('agency')
      ?.split(',')
      .map((each) => each.trim()) ?? null;
  return await withResources(async (resources) => {
    const invited = await inviteStaff(resources, by, { email, name, roles, agencies, language: 'vi' });
    if (invited.kind === 'invited') return tell(resources, invited.link);
    console.error(`Somebody has the e-mail ${email} already: npm run people -- list`);
    return 1;
  });
}

function isRole(word: string): word is StaffRole {
  return staffRoles.some((role) => role === word);
}

async function list({ db, clock }: CommandResources): Promise<number> {
  let after: readonly [string, string] | null = null;
  let count = 0;
  for (;;) {
    const sought = { scope: null, words: '', role: null, state: null, after, most: 200, at: clock.now() };
    const people = await listMembers(db, sought);
    for (const member of people) {
      const seen = member.lastSeenAt?.toISOString().slice(0, 16).replace('T', ' ') ?? 'never';
      const scope = member.agencies?.join(', ') ?? 'all agencies';
      const facts = [member.roles.join(', '), scope, stateOf(member), `last seen ${seen}`];
      console.log(`${member.email}  ${member.name}  ${facts.join('  ')}`);
    }
    count += people.length;
    const last = people.at(-1);
    if (!last || people.length < 200) break;
    after = [last.name, last.id];
  }
  console.log(`${count} people`);
  return 0;
}

async function disable(resources: CommandResources, email: string): Promise<number> {
  const member = await findMemberByEmail(resources.db, email, resources.clock.now());
  const done = member ? await disableStaff(resources, by, member.id) : 'missing';
  return say(done, `${email} is signed out and comes in no more.`);
}

async function reset(
  resources: CommandResources,
  { email, phoneLost }: { readonly email: string; readonly phoneLost: boolean },
): Promise<number> {
  const member = await findMemberByEmail(resources.db, email, resources.clock.now());
  const made = member && (await resetStaff(resources, by, { id: member.id, phoneLost }));
  if (made?.kind === 'made') return tell(resources, made.link);
  return say(made?.kind ?? 'missing', '');
}

function tell({ config }: CommandResources, { path, until }: OneTimeLink): number {
  const assumed = `http://localhost:${config.port ?? usualPort}`;
  console.log(`${(config.publicUrl ?? assumed).replace(/\/$/, '')}${path}\n`);
  if (config.publicUrl === null) {
    console.log(
      `PUBLIC_URL is not set: ${assumed} is assumed, by PORT or ${usualPort}. Put your own address there.`,
    );
  }
  console.log(`Opens once, until ${until.toISOString()}. It is shown only now.`);
  return 0;
}

function say(done: string, words: string): number {
  const why: Readonly<Record<string, string>> = {
    missing: 'There is nobody with this e-mail.',
    stale: 'They are disabled already.',
    'last-admin': 'This is the only admin: make somebody else one first.',
  };
  if (done === 'changed') console.log(words);
  else console.error(why[done] ?? done);
  return done === 'changed' ? 0 : 1;
}

await runCommand(run);
