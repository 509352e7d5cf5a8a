import type { Resources } from '#src/resources.ts';

/** Absent where nobody looks: a command. */
export type Telling = { readonly signals?: Resources['signals'] | undefined };

/** After the commit: whoever has the queue of reports open, or this one, sees what became of it. */
export function tellQueue({ signals }: Telling, code: string | null): void {
  signals?.say('staff', 'tickets');
  if (code !== null) signals?.say('staff', `ticket ${code}`);
}
