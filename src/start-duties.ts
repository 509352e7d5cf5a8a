import { backlogChores } from '#src/conversations/backlog-chores.ts';
import { haltChores } from '#src/conversations/halt-chores.ts';
import { startChores } from '#src/conversations/start-chores.ts';
import { type Duty, startLoops } from '#src/conversations/start-loops.ts';
import { startPollers } from '#src/conversations/start-pollers.ts';
import { undeliveredChores } from '#src/conversations/undelivered-chores.ts';
import { startThinking } from '#src/hotline/think-loop.ts';
import type { Role } from './config.ts';
import type { openChannels } from './open-channels.ts';
import { workerChores } from './worker-chores.ts';

const introducedEveryMs = 600_000;

/** What each role does beside the web. */
const dutiesOf: Readonly<Record<Role, readonly Duty[]>> = {
  all: ['work', 'send'],
  web: [],
  worker: ['work'],
  sender: ['send'],
};

type Held = Parameters<typeof startLoops>[0] &
  Parameters<typeof workerChores>[0] &
  Parameters<typeof startThinking>[0];

type Starting = {
  readonly role: Role;
  readonly opened: ReturnType<typeof openChannels>;
  /** Aborts when the program is to end. */
  readonly stopping: AbortSignal;
};

/** Everything that turns by itself, as far as it is this program's. */
export function startDuties(held: Held, { role, opened, stopping }: Starting): { close(): Promise<void> } {
  const duties = dutiesOf[role];
  const loops = [
    startLoops(held, duties),
    startChores(held, [...haltChores(held), ...backlogChores(held), ...undeliveredChores(held)]),
  ];
  if (duties.includes('work')) {
    // Again and again: a platform that could not be reached at the start is told later.
    const introducing = { name: 'introduce', everyMs: introducedEveryMs, once: () => opened.introduce() };
    loops.push(
      startPollers(held, opened.pollers),
      startChores(held, [introducing, ...opened.chores]),
      ...workerChores(held).map((chores) => startChores(held, chores)),
      startThinking(held),
    );
  }
  let stopped: Promise<unknown> | undefined;
  const close = async (): Promise<void> => {
    stopped ??= Promise.all(loops.map((each) => each.stop()));
    await stopped;
  };
  // While the last requests are answered nothing new is begun: what is being sent has all the time that is left.
  stopping.addEventListener('abort', () => void close());
  return { close };
}
