import type { Block, Choice } from '#src/answers/answer.ts';
import { askAPerson } from './ask-a-person.ts';
import { choiceOf } from './choice-of.ts';
import type { Speaking } from './compose-greeting.ts';
import type { Reply } from './composition.ts';
import { shortName } from './short-name.ts';
import { wordsOf } from './words-of.ts';

/** What comes nearest, by name; offered, not answered. */
type Near = readonly {
  readonly entryId: string;
  readonly name: string;
  readonly plainName: string | null;
}[];

/** Nothing that fits was found, and nothing is guessed; the nearest names are offered. */
export function composeNotFound({ near = [], ...speaking }: Speaking & { readonly near?: Near }): Reply {
  const { replies } = wordsOf(speaking.language);
  return withNear(reply(speaking, [replies.noKnowledge, replies.tryAgain]), { near, ...speaking });
}

function withNear(
  said: Reply,
  { near, language }: Pick<Speaking, 'language'> & { readonly near: Near },
): Reply {
  if (near.length === 0) return said;
  const nearest: Block = { kind: 'paragraph', text: wordsOf(language).replies.nearest };
  return { blocks: [...said.blocks, nearest], choices: nearChoices(near) };
}

function nearChoices(near: Near): readonly Choice[] {
  return near.map(({ entryId, name, plainName }) =>
    choiceOf(shortName({ name, plainName: plainName ?? undefined }), entryId, []),
  );
}

/** What was talked about before, with the buttons that were offered then. */
export type Before = {
  readonly name: string;
  readonly plainName?: string | undefined;
  readonly choices: readonly Choice[];
};

/**
 * No sign of which procedure is meant, and none that it is about something else; old buttons say whose they are. Beside
 * them nothing is guessed: what came near by a word or so would stay among them from then on.
 */
export function composeNotUnderstood({
  before,
  near = [],
  ...speaking
}: Speaking & { readonly before?: Before | null; readonly near?: Near }): Reply {
  const { replies } = wordsOf(speaking.language);
  if (before) {
    const { blocks } = reply(speaking, [replies.notUnderstoodBeside, replies.stillAbout(shortName(before))]);
    return { blocks, choices: before.choices };
  }
  const { blocks } = reply(speaking, [replies.notUnderstood, replies.sayTheWork]);
  return withNear({ blocks, choices: replies.examples }, { near, ...speaking });
}

/** What is talked about, and does not tell what was asked or told of it. */
export type NotSaid = {
  readonly topic: Pick<Before, 'name' | 'plainName'>;
  /** Something was told, and nothing asked. */
  readonly isTold: boolean;
  /** What was asked about, where the text is known to hold no word of it. */
  readonly about?: string;
  /** The question about the case that is still open. */
  readonly ask: { readonly question: string } | null;
};

/** Nothing is guessed: the open question comes again, or a person who knows; the buttons stay. */
export function composeNotSaid({
  topic,
  isTold,
  about,
  ask,
  choices,
  others,
  ...speaking
}: Speaking & NotSaid & { readonly choices: readonly Choice[]; readonly others: Near }): Reply {
  const { replies } = wordsOf(speaking.language);
  const name = shortName(topic);
  const notSaid = about === undefined ? replies.notSaid(name) : replies.whether.silent(about, name);
  const lead = isTold ? replies.noSuchCase(name) : notSaid;
  const next = ask ? replies.stillOpen(ask.question) : replies.notSaidTry;
  const said = reply(speaking, [lead, next]);
  const instead = nearChoices(others).map(({ label, value }) => ({ label: replies.notThis(label), value }));
  return { ...said, choices: [...choices, ...instead] };
}

/** A well-formed code that the catalogue does not hold. */
export function composeCodeUnknown({ code, ...speaking }: Speaking & { readonly code: string }): Reply {
  const { replies } = wordsOf(speaking.language);
  return reply(speaking, [replies.codeUnknown(code), replies.codeUnknownTry]);
}

function reply(speaking: Speaking, [lead = '', ...rest]: readonly string[]): Reply {
  return {
    blocks: [
      { kind: 'lead', text: lead },
      ...rest.map((text) => ({ kind: 'paragraph' as const, text })),
      askAPerson(speaking),
    ],
    choices: [],
  };
}
