import type { Answer, Block } from '#src/answers/answer.ts';
import { answerOf } from './scripted-verbs.ts';

/** The worst answer there could be: the hostile words in every place that takes words. */
export function echoAnswer(bad: string): Answer {
  const blocks: Block[] = [
    { kind: 'lead', text: bad },
    { kind: 'paragraph', text: bad },
    { kind: 'facts', rows: [{ label: bad, value: bad }] },
    {
      kind: 'checklist',
      title: bad,
      items: (['submit', 'present', 'not-needed'] as const).map((hand) => ({
        text: bad,
        hand,
        details: [bad],
        form: { name: bad, url: bad },
      })),
    },
    { kind: 'steps', title: bad, items: [bad] },
    { kind: 'notes', title: bad, items: [bad] },
    { kind: 'warning', text: bad },
    { kind: 'link', label: bad, url: bad },
    { kind: 'phone', label: bad, number: bad },
    { kind: 'sources', items: [{ text: bad, url: bad }] },
  ];
  const procedure = { code: bad, name: bad, versionId: bad };
  return answerOf(blocks, { procedure, choices: [{ label: bad, value: bad }] });
}
