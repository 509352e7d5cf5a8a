import type { Held } from '#db/deliveries.ts';
import { findOpenHandoff, type HandoffWhy } from '#db/handoffs.ts';
import { findInLine } from '#db/waiting-line.ts';
import { lineWords } from '#src/conversations/line/line-words.ts';
import { lineChoices, sayStanding } from '#src/conversations/line/say-standing.ts';
import { type Standing, standingOf } from '#src/conversations/line/standing.ts';
import { attachmentWords } from './attachment-words.ts';
import type { Effect } from './effect.ts';
import { offerChoices } from './offer-choices.ts';
import { promiseReply } from './promise-reply.ts';
import type { Said } from './respond.ts';
import { sayFirst, sayMore } from './say-more.ts';
import { sayPromise } from './say-promise.ts';
import type { Working } from './working.ts';

/** Where a citizen waits for a person: by when they were told to hear, and what makes it so. */
export type Queued = {
  readonly kind: 'new' | 'known';
  readonly by: Date;
  readonly standing: Standing;
  readonly effects: readonly Effect[];
};

/** Who waits already keeps the promise that they were given. */
export async function queueForPerson(
  resources: Pick<Working, 'db' | 'clock' | 'centre' | 'reception'>,
  { id }: Pick<Held, 'id'>,
  why: HandoffWhy,
): Promise<Queued> {
  const open = await findOpenHandoff(resources.db, id);
  const standing = await standingOf(resources, open && (await findInLine(resources.db, id)));
  if (open) return { kind: 'known', by: open.promisedBy, standing, effects: [] };
  const by = await promiseReply(resources);
  const place = standing.ahead + 1;
  return { kind: 'new', by, standing, effects: [{ kind: 'handoff', why, promisedBy: by, place }] };
}

/** An answer that names the hotline to whoever wants a person also puts them in line for one in the chat. */
export async function callAPerson(
  resources: Working,
  held: Held,
  said: Said,
): Promise<{ readonly said: Said; readonly effects: readonly Effect[] }> {
  const part = said.answer.parts.findIndex(({ reason }) => reason === 'operator-by-phone');
  if (part < 0) return { said, effects: [] };
  const { language } = said;
  const words = attachmentWords(language);
  if (!(await isAnsweredHere(resources, held)))
    return { said: sayNobody(resources, said, part), effects: [] };
  const { kind, by, standing, effects } = await queueForPerson(resources, held, 'asked');
  const now = resources.clock.now();
  const wait = [
    kind === 'new' ? words.askedAlso : lineWords(language).waitsAlready,
    sayStanding(standing, { now, language, centre: resources.centre }),
  ].join(' ');
  const promise = `${sayPromise({ by, now }, language)} ${words.askMeMeanwhile}`;
  const told = sayFirst(said, [wait, promise], part);
  return { said: offerChoices(told, lineChoices(language), part), effects };
}

/** Where nobody of the centre could answer, nobody is promised; who waits already keeps their place. */
export async function isAnsweredHere(
  { db, reception }: Pick<Working, 'db' | 'reception'>,
  { id }: Pick<Held, 'id'>,
): Promise<boolean> {
  if (!reception?.isAnswered || (await reception.isAnswered())) return true;
  return (await findOpenHandoff(db, id)) !== null;
}

/** The way to a person that there is, and a report, which is answered whoever is here. */
function sayNobody({ sessionSecret }: Working, said: Said, part: number): Said {
  const words = attachmentWords(said.language);
  if (!sessionSecret) return sayMore(said, words.nobodyHere, part);
  const told = sayMore(said, `${words.nobodyHere} ${words.leaveReport}`, part);
  const { tell } = lineWords(said.language).choices;
  return offerChoices(told, [{ label: tell, value: '#phananh' }], part);
}
