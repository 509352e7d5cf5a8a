import { renderTelegram } from '#bots/telegram/render-telegram.ts';
import { renderZalo } from '#bots/zalo/render-zalo.ts';
import type { Aspect, Entry } from '#knowledge/entry.ts';
import { entryId } from '#knowledge/entry.ts';
import { flagStaleness } from '#knowledge/portal/flag-staleness.ts';
import type { Answer, Language } from '#src/answers/answer.ts';
import { renderParts } from '#src/answers/compose/render-parts.ts';
import { entryPart } from '#src/answers/entry-part.ts';
import { findNear } from '#src/answers/find-near.ts';
import type { Turn } from '#src/answers/turn.ts';
import { dayInVietnam, timeInVietnam } from '#src/clock.ts';
import { newId } from '#src/new-id.ts';
import type { Resources } from '#src/resources.ts';
import type { Secret } from '#src/secret.ts';
import { layLocal } from './lay-local.ts';

export type Previewing = {
  readonly entry: Entry;
  readonly aspect: Aspect;
  readonly language: Language;
};

/** One message of a chat: its words, and what may be pressed under it. */
export type PreviewedMessage = { readonly text: string; readonly buttons: readonly string[] };

export type Preview = {
  readonly answer: Answer;
  readonly telegram: readonly PreviewedMessage[];
  readonly zalo: readonly PreviewedMessage[];
};

type Held = Pick<Resources, 'db' | 'clock' | 'centre'> & {
  readonly sessionSecret: Secret;
  readonly publicUrl: string | null;
};

/** What a citizen would be told from this text, as each channel says it: by the very steps and renderers of the answers. */
export async function previewDraft(
  resources: Held,
  { entry, aspect, language }: Previewing,
): Promise<Preview> {
  const now = resources.clock.now();
  const turn: Turn = {
    ...{ centre: resources.centre, language, topic: {}, ward: null, said: 'words' },
    ...{ today: dayInVietnam(now), time: timeInVietnam(now) },
  };
  const flags = entry.kind === 'procedure' ? flagStaleness(entry) : [];
  const version = await layLocal(resources, {
    versionId: 'draft',
    entryId: entryId(entry),
    origin: 'local',
    content: entry,
    flags,
  });
  const near = entry.kind === 'procedure' ? await findNear(resources, turn, { content: entry }) : null;
  const { part } = entryPart(turn, version, { aspects: [aspect], reason: 'code-named', ranked: [], near });
  const { text } = renderParts([part.blocks], language);
  const { blocks: _blocks, ...said } = part;
  const answer: Answer = {
    ...{ id: newId(), conversationId: newId(), ...said, text, parts: [{ ...part, text }] },
    timings: { readMs: 0, findMs: 0, answerMs: 0, totalMs: 0 },
  };
  const saying = { answer, notice: [], language, chat: 'preview' };
  const { sessionSecret: buttonSecret, publicUrl } = resources;
  const telegram = await renderTelegram({ account: 'preview', buttonSecret, publicUrl }, saying);
  return {
    answer,
    telegram: telegram.map(({ plain, buttons }) => ({
      text: plain,
      buttons: buttons.map((button) => button.text),
    })),
    zalo: renderZalo(publicUrl, saying).flatMap((payload) =>
      payload.kind === 'text' ? [{ text: payload.text, buttons: [] }] : [],
    ),
  };
}
