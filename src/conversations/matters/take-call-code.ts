import { findByCallCode } from '#db/call-codes.ts';
import type { Held } from '#db/deliveries.ts';
import { markProved, takeTries } from '#db/dossier-tries.ts';
import { choiceOf } from '#src/answers/compose/choice-of.ts';
import { composeAnswer } from '#src/answers/compose-answer.ts';
import { hashCallCode, readCallCode } from '#src/call-code.ts';
import { conversationWords, sayBlocks } from '#src/conversations/quiet-answer.ts';
import type { Response, Said } from '#src/conversations/respond.ts';
import type { Working } from '#src/conversations/working.ts';
import { openKeys } from '#src/sign.ts';
import { askCode } from './ask-code.ts';
import { type Asked, askerOf, lookingOf } from './looking.ts';

/** In an hour, of one conversation; on the web of one session. */
const mostTries = 10;
/** Nobody reads more at once. */
const mostLists = 3;

/**
 * The code that an operator read out: the lists of papers of that call, answered from the fields as if they had been
 * asked for here; where a dossier was shown in it, its code is asked for, with the same proof as everywhere. `null`
 * where nobody wrote such a code.
 */
export async function takeCallCode(resources: Working, held: Held, asked: Asked): Promise<Response | null> {
  const code = readCallCode(asked.text);
  if (code === null || !resources.sessionSecret) return null;
  const { db, clock } = resources;
  const words = conversationWords(asked.language).callCode;
  const at = clock.now();
  const tried = await takeTries(db, {
    ...{ asker: `call-code ${askerOf({ held })}`, network: null, targets: ['call-code'], at },
    ...{ most: mostTries, mostOfNetwork: Number.MAX_SAFE_INTEGER },
  });
  if (tried.ids.size === 0) return saying(held, asked, words.tooMany);
  const link = await findByCallCode(
    db,
    await hashCallCode(await openKeys(resources.sessionSecret), code),
    at,
  );
  if (!link) return saying(held, asked, words.unknown);
  await markProved(db, [...tried.ids.values()]);
  const lists = await answerAll(resources, held, { asked, procedures: link.procedures.slice(-mostLists) });
  const opening = lists.length > 0 ? saying(held, asked, words.opening).said : [];
  const dossier = link.withDossier
    ? followDossier(resources, { ...held, topic: topicAfter(held, lists) }, asked)
    : null;
  return {
    said: [...opening, ...lists, ...(dossier?.said ?? [])],
    effects: [{ kind: 'call-code', callId: link.callId }, ...(dossier?.effects ?? [])],
  };
}

/** Each as the button of its papers is answered; what is talked about then is the last of them. */
async function answerAll(
  resources: Working,
  held: Held,
  { asked, procedures }: { readonly asked: Asked; readonly procedures: readonly string[] },
): Promise<readonly Said[]> {
  const said: Said[] = [];
  for (const procedure of procedures) {
    const { answer, record, language } = await composeAnswer(
      { ...resources, model: null },
      {
        ...{
          text: choiceOf('', procedure, ['papers']).value,
          language: asked.language,
          channel: held.channel,
        },
        conversation: { id: held.id, topic: topicAfter(held, said) },
      },
    );
    said.push({ answer, record, by: 'assistant', language });
  }
  return said;
}

function topicAfter(held: Held, said: readonly Said[]): Held['topic'] {
  return said.at(-1)?.record?.topic ?? held.topic;
}

/** Nothing is said of it before its proof. */
function followDossier(resources: Working, held: Held, asked: Asked): Response | null {
  const looking = lookingOf(resources, held, asked);
  if (!looking) return null;
  const { followDossier: lead } = conversationWords(asked.language).callCode;
  const asking = askCode(looking);
  return { ...asking, said: [...saying(held, asked, lead).said, ...asking.said] };
}

function saying(held: Held, { language }: Asked, lead: string): Response {
  const blocks = [{ kind: 'lead', text: lead } as const];
  const said = sayBlocks({
    ...{ conversationId: held.id, language, blocks, choices: [] },
    outcome: 'answered',
  });
  return { said: [said], effects: [] };
}
