import { userInfo } from 'node:os';
import { text } from 'node:stream/consumers';
import { Fault } from '#src/fault.ts';
import { findSessionSecret } from '#src/find-session-secret.node.ts';
import { openChannels } from '#src/open-channels.ts';
import { createSignals } from '#src/signals.ts';
import type { CommandResources } from './open-for-command.ts';
import { readOptions } from './read-options.ts';
import { runCommand } from './run-command.ts';
import { type InboxCommand, runInbox } from './run-inbox.ts';
import { withResources } from './with-resources.ts';

const help = `Usage: npm run inbox -- <command>

  list                          who waits for a person, the oldest promise first; LATE where it was not kept
  show <id>                     what was said, and the attachments
  save <attachment id> <file>   writes an attachment into a new file
  reply <id> [text]             answers in the citizen's chat, from the text or from standard input, and ends the wait
  close <id>                    ends the wait without an answer

Exit code: 0 done, 1 it could not be done, 2 called wrongly.`;

async function run(args: readonly string[]): Promise<number> {
  if (args.length === 0 || args.includes('--help')) {
    console.log(help);
    return args.length === 0 ? 2 : 0;
  }
  const command = await readCommand(readOptions(args, { valued: [], bare: [] })?.words ?? []);
  if (!command) {
    console.error(`Not a command: ${args.join(' ')}\n\n${help}`);
    return 2;
  }
  const { code, lines } = await withResources(async (resources) =>
    runInbox(await openInbox(resources), command),
  );
  for (const line of lines) console.log(line);
  return code;
}

async function readCommand(words: readonly string[]): Promise<InboxCommand | null> {
  const [verb, id, ...rest] = words;
  const [file] = rest;
  if (verb === 'list' && words.length === 1) return { verb };
  if ((verb === 'show' || verb === 'close') && id && words.length === 2) return { verb, id };
  if (verb === 'save' && id && file && words.length === 3) return { verb, id, file };
  if (verb !== 'reply' || !id) return null;
  return { verb, id, text: rest.length > 0 ? rest.join(' ') : await text(process.stdin) };
}

/** Renders as the program does, and sends nothing itself: what is queued is sent by whoever runs as the sender. */
async function openInbox(resources: CommandResources) {
  const { config, clock, log } = resources;
  const sessionSecret = await findSessionSecret(config);
  const fetch = async (): Promise<Response> => {
    throw new Fault('internal', 'A command does not reach the platforms.');
  };
  const { channels } = openChannels({
    ...{ config: config.channels, sessionSecret, publicUrl: config.publicUrl, clock, log, fetch },
    ...{ tokenStore: null, health: { note: () => {} } },
  });
  return { ...resources, channels, signals: createSignals(), operator: userInfo().username };
}

await runCommand(run);
