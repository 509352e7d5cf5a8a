import type { Held } from '#db/deliveries.ts';
import { takePhoto } from '#src/conversations/matters/take-photo.ts';
import type { Effect } from './effect.ts';
import type { Load } from './gauge-load.ts';
import { keepAttachment } from './keep-attachment.ts';
import type { Step } from './merge-events.ts';
import { quietAnswer } from './quiet-answer.ts';
import { type Response, respond, type Said } from './respond.ts';
import { respondWhileHeld } from './respond-while-held.ts';
import { sayKept } from './say-erasure.ts';
import { spotCommand } from './spot-command.ts';
import type { Working } from './working.ts';

/** Each step is worked where the one before it left the conversation. */
export async function respondToAll(
  resources: Working,
  held: Held,
  { steps, load }: { readonly steps: readonly Step[]; readonly load: Load },
): Promise<Response> {
  const said: Said[] = [];
  const effects: Effect[] = [];
  const pressed = new Map<object, string>();
  let now = held;
  let instead: string | undefined;
  for (const [at, step] of steps.entries()) {
    if (isOverruled(step, steps.slice(at + 1))) continue;
    const worked =
      now.state === 'with-operator'
        ? await respondWhileHeld(resources, now, step)
        : load === 'overloaded' && isAsked(step)
          ? sayBusy(resources, now, { step, said })
          : ((await takePhoto(resources, now, { step, next: steps[at + 1] })) ??
            oneMore(step, steps.slice(0, at)) ??
            (await respond(resources, now, step)));
    const response = keepUnlessAgreed(now, step, worked);
    said.push(...response.said);
    effects.push(...response.effects);
    for (const [press, words] of worked.pressed ?? []) pressed.set(press, words);
    instead = worked.instead ?? instead;
    now = after(now, response);
  }
  return { said, effects, pressed, instead };
}

/** Who blocked us and came back is not gone; who came and also says so is welcomed for that. */
function isOverruled(step: Step, later: readonly Step[]): boolean {
  if (step.kind === 'blocked') return later.some(({ kind }) => kind !== 'noted' && kind !== 'operator-spoke');
  return (
    step.kind === 'joined' &&
    later.some((one) => one.kind === 'question' && spotCommand(one.text)?.name === 'start')
  );
}

/** Whoever was asked whether all shall be erased, and does something else, has kept it. */
function keepUnlessAgreed(held: Held, step: Step, { said, effects }: Response): Response {
  const isSettled = effects.some(({ kind }) => kind === 'ask-erasure' || kind === 'drop-erasure');
  const isSaid =
    step.kind === 'question' || ('messageId' in step && step.kind !== 'noted' && step.kind !== 'scanned');
  if (!held.erasureAsked || isSettled || !isSaid) return { said, effects };
  const kept = held.state === 'with-operator' ? [] : [sayKept(held, held.language)];
  return { said: [...kept, ...said], effects: [{ kind: 'drop-erasure' }, ...effects] };
}

/** Photos that are sent together are thanked for once, or answered with the first, and all kept. */
function oneMore(step: Step, earlier: readonly Step[]): Response | null {
  if (step.kind !== 'attachment' || !isBare(step) || !earlier.some(isSeen)) return null;
  return { said: [], effects: [keepAttachment(step)] };
}

function isBare(step: Step): boolean {
  return isSeen(step) && step.kind === 'attachment' && !step.caption?.trim();
}

/** A voice message is spoken of by itself. */
function isSeen(step: Step): boolean {
  return step.kind === 'attachment' && step.attachment.kind !== 'voice';
}

/** What takes looking up, and can be asked again; all else is done under any load. */
function isAsked(step: Step): boolean {
  if (step.kind === 'question') {
    const command = spotCommand(step.text);
    return command === null || command.rest !== '';
  }
  return step.kind === 'press' || (step.kind === 'attachment' && step.caption !== null);
}

/** Once for everything that was asked; what was sent with it is kept. */
function sayBusy(
  resources: Working,
  held: Held,
  { step, said }: { readonly step: Step; readonly said: readonly Said[] },
): Response {
  const told = said.some(({ answer }) => answer.outcome === 'failed');
  return {
    said: told ? [] : [quietAnswer(resources, held, 'busy')],
    effects: step.kind === 'attachment' ? [keepAttachment(step)] : [],
  };
}

function after(held: Held, { said, effects }: Response): Held {
  const topic = said.findLast(({ record }) => record !== null)?.record?.topic ?? held.topic;
  return effects.reduce(applied, { ...held, topic });
}

function applied(held: Held, effect: Effect): Held {
  switch (effect.kind) {
    case 'hold':
      return { ...held, state: 'with-operator' };
    case 'give-back':
      return { ...held, state: 'open' };
    case 'leave-line':
      return held.state === 'waiting' ? { ...held, state: 'open' } : held;
    case 'language':
      return { ...held, language: effect.language };
    case 'welcomed':
      return { ...held, welcomed: true };
    case 'drop-erasure':
      return { ...held, erasureAsked: false };
    case 'matter':
      return { ...held, matter: effect.matter };
    case 'ticket':
      return { ...held, ticket: effect.left };
    default:
      return held;
  }
}
