import { maskPersonal } from '#knowledge/spot-codes.ts';
import type { Block, Choice, Shared } from '#src/answers/answer.ts';
import type { Effect } from '#src/conversations/effect.ts';
import { keepSaid } from '#src/conversations/keep-said.ts';
import type { Matter } from '#src/conversations/matter.ts';
import { sayBlocks } from '#src/conversations/quiet-answer.ts';
import type { Response, Said } from '#src/conversations/respond.ts';
import type { Looking } from './looking.ts';
import { hideProof } from './read-proof.ts';

type Saying = {
  readonly lead: string;
  readonly more?: readonly Block[];
  readonly choices?: readonly Choice[];
  readonly matter: Matter | null;
  /** Something of the citizen is waited for. */
  readonly asks?: true;
  readonly wants?: Shared;
};

/** A sentence, and what stands under it. */
export function say(looking: Looking, { lead, more = [], choices = [], ...made }: Saying): Response {
  const blocks: readonly Block[] = [{ kind: 'lead', text: lead }, ...more];
  return speak(looking, { ...made, blocks, choices });
}

/** What is kept of it is that a dossier was spoken of, and the buttons. */
export function speak(
  { resources, held, asked }: Looking,
  made: {
    readonly blocks: readonly Block[];
    readonly choices: readonly Choice[];
    readonly matter: Matter | null;
    readonly asks?: true | undefined;
    /** What they may share in place of words. */
    readonly wants?: Shared | undefined;
  },
): Response {
  const { blocks, choices, matter, asks, wants } = made;
  const said = sayBlocks({
    ...{ conversationId: held.id, language: asked.language, blocks, choices, about: 'own-dossier' },
    ...{ outcome: asks ? 'asked-back' : 'answered', wants },
  });
  const kept = keepSaid(
    resources,
    { ...held, topic: besideOwn(held.topic) },
    { said, asked: hideProof(maskPersonal(asked.text)) },
  );
  // A report that is being told is not over because a dossier was shown meanwhile.
  const isOver = matter !== null || held.matter?.kind !== 'ticket';
  const effects: readonly Effect[] = isOver ? [{ kind: 'matter', matter }] : [];
  return { said: [{ ...kept, record: withoutWords(kept) }], effects };
}

/** What is asked next is of the dossier: the procedure that was talked about before is an earlier one. */
function besideOwn({ ward, entryId, earlier = [] }: Looking['held']['topic']): Looking['held']['topic'] {
  const before = entryId === undefined ? earlier : [entryId, ...earlier.filter((id) => id !== entryId)];
  return { ...(ward === undefined ? {} : { ward }), ...(before.length > 0 ? { earlier: before } : {}) };
}

/** What is kept of it are the buttons: of whose dossier it is and how far, our tables tell in one place only. */
function withoutWords({ answer: said, record }: Said): Said['record'] {
  const parts = said.parts.map((part) => ({ ...part, blocks: [], text: '' }));
  return record && { ...record, parts, text: maskPersonal(said.text.split('\n')[0] ?? '') };
}
