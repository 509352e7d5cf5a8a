import type { Role } from '#src/config.ts';
import { type Program, startCommand } from '#tests/support/program.ts';
import { pause } from '#tests/support/wait-for.ts';

export type Slot = {
  readonly role: Exclude<Role, 'all'>;
  readonly environment: Readonly<Record<string, string>>;
};

/** Programs that are started again whenever they end, as systemd or a container's platform does. */
export type Supervised = {
  /** kill -9 for one that had come so far as to work, at random; `null` while none has. */
  kill(): Slot['role'] | null;
  /** Ends that nobody ordered, with what was said last on stderr. */
  readonly fell: readonly {
    readonly role: Slot['role'];
    readonly code: number | null;
    readonly said: string;
  }[];
  /** Everything that all of them have logged. */
  logs(): readonly string[];
  /** SIGTERM to all; the longest that one took to end, in milliseconds. */
  stop(): Promise<number>;
};

/** `random` gives numbers from 0 to 1. A platform waits a moment before it starts what has just fallen. */
export function supervise(file: string, slots: readonly Slot[], random: () => number): Supervised {
  const running = new Map<Slot, Program>();
  const killed = new Set<Program>();
  const all: Program[] = [];
  const fell: { role: Slot['role']; code: number | null; said: string }[] = [];
  let stopping = false;
  const keep = async (slot: Slot): Promise<void> => {
    while (!stopping) {
      const program = startCommand([process.execPath, file], { ...slot.environment, MOTCUA_ROLE: slot.role });
      running.set(slot, program);
      all.push(program);
      const { code, errors } = await program.ended;
      running.delete(slot);
      if (stopping) return;
      if (killed.has(program)) continue;
      fell.push({ role: slot.role, code, said: lastLines(errors, program.lines) });
      await pause(200);
    }
  };
  const kept = slots.map(keep);
  return {
    fell,
    kill() {
      const alive = [...running].filter(([, program]) => !killed.has(program) && isAtWork(program));
      const [slot, program] = alive[Math.floor(random() * alive.length)] ?? [];
      if (!slot || !program) return null;
      killed.add(program);
      program.signal('SIGKILL');
      return slot.role;
    },
    logs: () => all.flatMap(({ lines }) => lines),
    async stop() {
      stopping = true;
      const began = performance.now();
      for (const program of running.values()) program.signal('SIGTERM');
      await Promise.all(kept);
      return Math.round(performance.now() - began);
    },
  };
}

function isAtWork({ lines }: Program): boolean {
  return lines.some((line) => line.includes(' is ready: '));
}

function lastLines(errors: string, lines: readonly string[]): string {
  return [...lines.slice(-2), ...errors.trim().split('\n').slice(-3)].join(' | ').slice(0, 600);
}
