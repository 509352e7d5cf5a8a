import type { Held } from '#db/deliveries.ts';
import { findInLine, type InLine } from '#db/waiting-line.ts';
import type { Language } from '#src/answers/answer.ts';
import { isBusyMatter } from '#src/conversations/matter.ts';
import { takeTicket } from '#src/conversations/matters/take-ticket.ts';
import type { Response } from '#src/conversations/respond.ts';
import { sayMore } from '#src/conversations/say-more.ts';
import { sayPromise } from '#src/conversations/say-promise.ts';
import type { Working } from '#src/conversations/working.ts';
import { hearsLine, type LineSaid } from './hears-line.ts';
import { lineWords } from './line-words.ts';
import { lineChoices, lineValues, sayStanding } from './say-standing.ts';
import { sayLeft, sayOver, speakLine } from './speak-line.ts';
import { standingOf } from './standing.ts';

type Asked = { readonly text: string; readonly language: Language };

/**
 * What is said of the wait by whoever waits for a person: that they wait no longer, how long it takes, that they go on,
 * or yes to the report that was offered in its place. `null` where a message is about something else.
 */
export async function takeLine(resources: Working, held: Held, asked: Asked): Promise<Response | null> {
  const pressed = presses.get(asked.text);
  const sent = sendPress.exec(asked.text)?.[1];
  if (held.state !== 'waiting') return pressed ? sayOver(resources, held, asked) : null;
  const said = pressed ?? (sent ? 'send' : hearsLine(asked.text));
  if (said === null) return null;
  const inLine = await findInLine(resources.db, held.id);
  if (!inLine) return pressed ? sayOver(resources, held, asked) : null;
  if (said === 'send')
    return await sendOffered(resources, held, { asked, inLine, isPressed: sent !== undefined });
  if (said === 'leave') return sayLeft(resources, held, asked);
  return await sayPlace(resources, held, { asked, inLine, said });
}

const presses: ReadonlyMap<string, LineSaid> = new Map([
  [lineValues.place, 'place'],
  [lineValues.leave, 'leave'],
  [lineValues.stay, 'stay'],
]);

const sendPress = /^#phananh gui \d+ ([\da-f-]{36})$/;

async function sayPlace(
  resources: Working,
  held: Held,
  told: { readonly asked: Asked; readonly inLine: InLine; readonly said: 'place' | 'stay' },
): Promise<Response> {
  const { asked, inLine, said } = told;
  const { language } = asked;
  const now = resources.clock.now();
  const standing = sayStanding(await standingOf(resources, inLine), {
    ...{ now, language, centre: resources.centre },
  });
  const promise = sayPromise({ by: inLine.promisedBy, now }, language);
  const lines = said === 'stay' ? [lineWords(language).stays, standing] : [standing, promise];
  return speakLine(resources, held, { asked, lines, choices: lineChoices(language) });
}

/**
 * Yes to the report that was offered: by its button whenever it is pressed, by words while the offer is what was said
 * last. Where a name is demanded, that is asked for first.
 */
async function sendOffered(
  resources: Working,
  held: Held,
  yes: { readonly asked: Asked; readonly inLine: InLine; readonly isPressed: boolean },
): Promise<Response | null> {
  const { asked, inLine, isPressed } = yes;
  const offered = held.topic.choices?.find(
    ({ value }) => sendPress.exec(value)?.[1] === inLine.fallbackTicket,
  );
  const isBusy = held.matter !== null && isBusyMatter(held.matter, resources.clock.now());
  if (!inLine.fallbackTicket || (!isPressed && (!offered || isBusy))) return null;
  const text = isPressed ? asked.text : (offered?.value ?? '');
  const response = await takeTicket(resources, held, { ...asked, text });
  const last = response?.said.at(-1);
  const isSent = response?.effects.some((one) => one.kind === 'ticket' && one.write.act === 'confirm');
  if (!response || !last || !isSent) return response;
  const more = sayMore(last, lineWords(asked.language).sentInstead);
  return { ...response, said: response.said.with(-1, more) };
}
