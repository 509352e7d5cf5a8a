import type { z } from 'zod';
import type { CallLine } from '#knowledge/calls/read-calls.node.ts';
import type { callEventSchema } from '#src/hotline/call-event.ts';
import { seedRandom } from './seed-random.ts';

/** An event as a feed sends it, and when: so long after the call began. */
export type PlayedEvent = { readonly afterMs: number; readonly event: z.input<typeof callEventSchema> };

export type Playing = {
  /** The feed's name of the call. */
  readonly call: string;
  readonly startsAt: Date;
  readonly seed: number;
  readonly operator?: string;
};

const syllablesASecond = 3.3;
const partialEveryMs = 300;
const ringingMs = 800;
const pauseMs = { least: 400, most: 1_200 } as const;

/** A call as its feed tells it: partials that grow while somebody speaks, then the final, then a pause. */
export function playCall(
  lines: readonly Pick<CallLine, 'speaker' | 'text' | 'hold'>[],
  { call, startsAt, seed, operator }: Playing,
): readonly PlayedEvent[] {
  const random = seedRandom(seed);
  const time = (afterMs: number) => new Date(startsAt.getTime() + afterMs).toISOString();
  const at = (afterMs: number) => ({ call, at: time(afterMs) });
  const played: PlayedEvent[] = [
    { afterMs: 0, event: { type: 'call.started', ...at(0), direction: 'in', operator: operator ?? null } },
  ];
  let now = ringingMs;
  for (const [index, line] of lines.entries()) {
    const endsTurn = lines[index + 1]?.speaker !== line.speaker || line.hold !== null;
    const said = speak(line.text, now);
    for (const [step, { text, untilMs }] of said.entries()) {
      const final = step === said.length - 1;
      const spoken = { segment: `u${index + 1}`, speaker: line.speaker, text, final, seq: step + 1 };
      const when = { startMs: now, endMs: untilMs, endOfTurn: final ? endsTurn : null };
      played.push({ afterMs: untilMs, event: { type: 'utterance', ...at(untilMs), ...spoken, ...when } });
    }
    now = said.at(-1)?.untilMs ?? now;
    if (line.hold !== null) {
      const until = now + line.hold * 1_000;
      played.push({ afterMs: now + 1, event: { type: 'call.held', ...at(now + 1) } });
      played.push({ afterMs: until, event: { type: 'call.resumed', ...at(until) } });
      now = until;
    }
    now += Math.round(pauseMs.least + random() * (pauseMs.most - pauseMs.least));
  }
  return [...played, { afterMs: now, event: { type: 'call.ended', ...at(now), reason: 'completed' } }];
}

/** What is known of a line while it is being said: more words at each partial, all of them in the final. */
function speak(text: string, from: number): readonly { readonly text: string; readonly untilMs: number }[] {
  const words = text.split(/\s+/).filter(Boolean);
  const lasts = Math.max(partialEveryMs, Math.round((words.length / syllablesASecond) * 1_000));
  const partials = [];
  let known = 0;
  for (let ms = partialEveryMs; ms < lasts; ms += partialEveryMs) {
    const heard = Math.floor((ms / 1_000) * syllablesASecond);
    if (heard <= known || heard >= words.length) continue;
    known = heard;
    partials.push({ text: words.slice(0, heard).join(' '), untilMs: from + ms });
  }
  return [...partials, { text: words.join(' '), untilMs: from + lasts }];
}
