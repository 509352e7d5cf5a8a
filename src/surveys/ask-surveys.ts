import {
  closeSurveys,
  findSurveyAsks,
  markAsked,
  type SurveyAsk,
  wantConversationSurveys,
  wantDossierSurveys,
} from '#db/surveys.ts';
import { timeInVietnam } from '#src/clock.ts';
import { sayBlocks } from '#src/conversations/quiet-answer.ts';
import type { Said } from '#src/conversations/respond.ts';
import { sayAsideKept } from '#src/conversations/say-aside-kept.ts';
import type { Working } from '#src/conversations/working.ts';
import { surveyWords } from './survey-words.ts';

type Asking = Pick<Working, 'db' | 'clock' | 'channels' | 'signals'>;

/** Where a message costs nothing. */
const free: readonly string[] = ['web', 'telegram'];
const most = 200;

/**
 * Finds who is to be asked how it went, and asks them, each thing once; never at night. How many were asked. Of an answered
 * report its own rating counts, and nothing more is asked.
 */
export async function askSurveys(resources: Asking): Promise<number> {
  const { db, clock, channels } = resources;
  const now = clock.now();
  await closeSurveys(db, now);
  await wantDossierSurveys(db, now);
  await wantConversationSurveys(
    db,
    now,
    free.filter((name) => channels.has(name)),
  );
  if (isNight(now)) return 0;
  let asked = 0;
  for (const ask of await findSurveyAsks(db, { now, free, most })) {
    const to = { ...ask, idem: `survey:${ask.id}` };
    const first = (tx: Working['db']) => markAsked(tx, ask.id, now);
    if (channels.has(ask.channel) && (await sayAsideKept(resources, saySurvey(ask), { to, first })))
      asked += 1;
  }
  return asked;
}

/** Nobody is asked anything then. */
function isNight(at: Date): boolean {
  const time = timeInVietnam(at);
  return time >= '21:00' || time < '07:00';
}

function saySurvey({ id, kind, procedure, conversationId, language }: SurveyAsk): Said {
  const words = surveyWords(language);
  const lead = kind === 'dossier' ? words.dossier(procedure) : words.conversation;
  const scores = words.scores.map((label, at) => ({ label, value: `#khaosat ${id} ${at + 1}` }));
  return sayBlocks({
    ...{ conversationId, language, outcome: 'asked-back', choices: scores },
    blocks: [
      { kind: 'lead', text: lead },
      { kind: 'paragraph', text: words.nameless },
    ],
  });
}
