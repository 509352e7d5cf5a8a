import type { Held } from '#db/deliveries.ts';
import type { Choice, Language } from '#src/answers/answer.ts';
import type { Effect } from '#src/conversations/effect.ts';
import { keepSaid } from '#src/conversations/keep-said.ts';
import { sayBlocks } from '#src/conversations/quiet-answer.ts';
import type { Response } from '#src/conversations/respond.ts';
import type { Working } from '#src/conversations/working.ts';
import { lineWords } from './line-words.ts';

type Asked = { readonly text: string; readonly language: Language };

/** Something is said of the wait; its buttons can be taken as those of any answer. */
export function speakLine(
  resources: Pick<Working, 'clock'>,
  held: Held,
  made: {
    readonly asked: Asked;
    readonly lines: readonly string[];
    readonly choices?: readonly Choice[];
    readonly effects?: readonly Effect[];
  },
): Response {
  const { asked, lines, choices = [], effects = [] } = made;
  const [lead = '', ...more] = lines;
  const said = sayBlocks({
    ...{ conversationId: held.id, language: asked.language, choices, outcome: 'answered' },
    blocks: [{ kind: 'lead', text: lead }, ...more.map((text) => ({ kind: 'paragraph', text }) as const)],
  });
  const kept = keepSaid(resources, held, { said, asked: asked.text });
  return { said: [{ ...kept, notice: 'never' }], effects };
}

/** They need nobody any more. */
export function sayLeft(resources: Pick<Working, 'clock'>, held: Held, asked: Asked): Response {
  const words = lineWords(asked.language);
  const effects: readonly Effect[] = [{ kind: 'leave-line' }];
  const first = held.state === 'with-operator' ? words.back : words.left;
  return speakLine(resources, held, { asked, lines: [first, words.afterLeft], effects });
}

/** They waited for nobody before. */
export function sayOver(resources: Pick<Working, 'clock'>, held: Held, asked: Asked): Response {
  const words = lineWords(asked.language);
  return speakLine(resources, held, { asked, lines: [words.notWaiting, words.afterLeft] });
}
