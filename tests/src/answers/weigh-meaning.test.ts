import { beforeEach, describe, expect, it } from 'vitest';
import { embedEntries } from '#knowledge/embed-entries.ts';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { LetterEmbedder } from '#tests/support/letter-embedder.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
const never = new AbortController().signal;
/** No syllable of it is known; its letters are. */
const unheard = 'xingiaynuoirua';
let embedder: LetterEmbedder;

beforeEach(async () => {
  const resources = webResources({ db });
  await importInvented(resources);
  embedder = new LetterEmbedder();
  await embedEntries({ db }, embedder, { signal: never });
  embedder.seen.length = 0;
});

async function ask(question: string, by: LetterEmbedder | null = embedder) {
  const resources = webResources({ db, embedder: by });
  return await answerQuestion(resources, { kind: 'citizen', channel: 'api' }, { question, language: 'vi' });
}

describe('with an embedding model', () => {
  it('what no word of ours says is asked back by what it lies near to, and never answered', async () => {
    expect((await ask(unheard, null)).outcome).toBe('out-of-scope');
    const { outcome, reason, choices, procedure } = await ask(unheard);
    expect({ outcome, reason, procedure }).toEqual({
      ...{ outcome: 'asked-back', reason: 'weak-match', procedure: null },
    });
    expect(choices[0]?.label.toLowerCase()).toContain('rùa');
    expect(choices.length).toBeLessThanOrEqual(3);
  });

  it('what the words decide is not sent to it', async () => {
    const { outcome } = await ask('làm giấy nuôi rùa lệ phí bao nhiêu?');
    expect(outcome).toBe('answered');
    expect(embedder.seen).toEqual([]);
  });

  it('a question leaves without what is personal in it', async () => {
    await ask(`${unheard}, em tên là Nguyễn Thị Mận, sđt 0900 000 001`);
    expect(embedder.seen).toHaveLength(1);
    expect(embedder.seen[0]).toContain(unheard);
    expect(embedder.seen[0]).not.toMatch(/Mận|000/);
  });

  it('the answer is the one of the words where the other side is gone', async () => {
    embedder.left = 0;
    const [without, gone] = [await ask(unheard, null), await ask(unheard)];
    expect({ ...gone, ...same }).toEqual({ ...without, ...same });
  });
});

const same = { id: '', conversationId: '', timings: null };
