import type { Held } from '#db/deliveries.ts';
import type { Language } from '#src/answers/answer.ts';
import { conversationWords, sayBlocks } from './quiet-answer.ts';
import type { Said } from './respond.ts';
import { eraseValue, keepValue } from './spot-erasure.ts';

type About = Pick<Held, 'id'>;

/** What goes, what stays, and how to agree. */
export function askErasure({ id }: About, language: Language): Said {
  const { erasure } = conversationWords(language);
  return withoutNotice(
    sayBlocks({
      ...{ conversationId: id, language, outcome: 'asked-back' },
      blocks: [
        { kind: 'lead', text: erasure.goes },
        { kind: 'paragraph', text: erasure.stays },
        { kind: 'paragraph', text: erasure.howToAgree },
      ],
      choices: [
        { label: erasure.agree, value: eraseValue },
        { label: erasure.refuse, value: keepValue },
      ],
    }),
  );
}

/** Said when it is done: it leaves after the transaction that did it. */
export function sayErased({ id, channel }: Pick<Held, 'id' | 'channel'>, language: Language): Said {
  const { erasure } = conversationWords(language);
  const left = channel === 'web' ? erasure.ownPage : erasure.ownScreen;
  return withoutNotice(
    sayBlocks({
      ...{ conversationId: id, language, outcome: 'answered', choices: [] },
      blocks: [
        { kind: 'lead', text: erasure.done },
        { kind: 'paragraph', text: left },
        { kind: 'paragraph', text: erasure.comeBack },
      ],
    }),
  );
}

/** They were asked, and said something else. */
export function sayKept({ id }: About, language: Language): Said {
  const { erasure } = conversationWords(language);
  return withoutNotice(
    sayBlocks({
      ...{ conversationId: id, language, outcome: 'answered', choices: [] },
      blocks: [{ kind: 'lead', text: erasure.kept }],
    }),
  );
}

function withoutNotice(said: Said): Said {
  return { ...said, notice: 'never' };
}
