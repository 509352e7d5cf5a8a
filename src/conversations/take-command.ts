import type { Held } from '#db/deliveries.ts';
import type { Block, Choice, Language } from '#src/answers/answer.ts';
import { composeOperatorByPhone } from '#src/answers/compose/compose-elsewhere.ts';
import { wordsOf } from '#src/answers/compose/words-of.ts';
import { greetWithNotices } from '#src/answers/greet-with-notices.ts';
import { openOwn } from '#src/conversations/matters/open-own.ts';
import { answerStep } from './answer-step.ts';
import { callAPerson } from './call-a-person.ts';
import { keepSaid } from './keep-said.ts';
import { conversationWords, sayBlocks } from './quiet-answer.ts';
import type { Response, Said } from './respond.ts';
import { sayElsewhere } from './say-elsewhere.ts';
import { askErasure } from './say-erasure.ts';
import type { Command } from './spot-command.ts';
import type { Working } from './working.ts';

type Asked = {
  readonly command: Command;
  readonly text: string;
  readonly language: Language;
  readonly network?: string | undefined;
};

/** What a command is answered with: short, and with buttons for what comes next. */
export async function takeCommand(resources: Working, held: Held, asked: Asked): Promise<Response> {
  const { command, language, text } = asked;
  const keep = (said: Said): Said => keepSaid(resources, held, { said, asked: text });
  switch (command.name) {
    case 'start':
      return await welcome(resources, held, asked);
    case 'hoi':
      if (command.rest !== '') return await answerStep(resources, held, { text: command.rest, language });
      return { said: [keep(sayHowToAsk(held, language))], effects: [] };
    case 'hoso':
    case 'phananh':
      return (
        (await openOwn(resources, held, { ...asked, name: command.name, rest: command.rest })) ?? {
          said: [keep(sayElsewhere(resources, held, { matter: matterOf[command.name], language }))],
          effects: [],
        }
      );
    case 'tongdai':
      return await callHotline(resources, held, asked);
    case 'trogiup':
      return { said: [keep(sayHelp(resources, held, language))], effects: [] };
    case 'xoadulieu':
      return { said: [keep(askErasure(held, language))], effects: [{ kind: 'ask-erasure' }] };
    default:
      return command.name satisfies never;
  }
}

const matterOf = { hoso: 'dossier', phananh: 'ticket' } as const;

/** Who answers here and what can be asked, with three examples to press. */
export async function welcome(
  resources: Working,
  held: Held,
  { text, language }: Pick<Asked, 'text' | 'language'>,
): Promise<Response> {
  const { blocks, choices } = await greetWithNotices(resources, language);
  const { helpByCommand } = conversationWords(language);
  const help: readonly Block[] = hasCommands(resources, held)
    ? [{ kind: 'paragraph', text: helpByCommand }]
    : [];
  const said = say(held, { language, blocks: [...blocks, ...help], choices });
  return { said: [keepSaid(resources, held, { said, asked: text })], effects: [{ kind: 'welcomed' }] };
}

function sayHowToAsk(held: Held, language: Language): Said {
  const { howToAsk } = conversationWords(language);
  const { examples } = wordsOf(language).replies;
  const [lead = '', ...more] = howToAsk;
  const blocks: readonly Block[] = [
    { kind: 'lead', text: lead },
    ...more.map((text) => ({ kind: 'paragraph', text }) as const),
  ];
  return say(held, { language, blocks, choices: examples });
}

function sayHelp(resources: Working, held: Held, language: Language): Said {
  const { help } = conversationWords(language);
  if (!hasCommands(resources, held)) {
    const blocks: readonly Block[] = [{ kind: 'lead', text: help.menu }];
    return say(held, { language, blocks, choices: help.buttons });
  }
  const items = help.commands.map(([command, does]) => `/${command}: ${does}`);
  const blocks = [
    { kind: 'lead', text: help.lead } as const,
    ...items.map((text) => ({ kind: 'paragraph', text }) as const),
  ];
  return say(held, { language, blocks, choices: [] });
}

/** The number, the hours to ask for, and a person who writes back. */
async function callHotline(resources: Working, held: Held, { text, language }: Asked): Promise<Response> {
  const { blocks } = composeOperatorByPhone({ centre: resources.centre, language });
  const { hours } = conversationWords(language);
  const plain = say(held, { language, blocks, choices: [hours], about: 'operator-by-phone' });
  const { said, effects } = await callAPerson(resources, held, plain);
  return { said: [keepSaid(resources, held, { said, asked: text })], effects };
}

function say(
  { id }: Held,
  made: {
    readonly language: Language;
    readonly blocks: readonly Block[];
    readonly choices: readonly Choice[];
    readonly about?: 'operator-by-phone';
  },
): Said {
  const outcome = made.about ? 'handed-off' : 'answered';
  return { ...sayBlocks({ conversationId: id, outcome, ...made }), notice: 'never' };
}

function hasCommands({ channels }: Working, { channel }: Held): boolean {
  return channels.get(channel)?.commands === 'slash';
}
