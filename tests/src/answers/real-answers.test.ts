import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { aspects, type Origin, type Procedure } from '#knowledge/entry.ts';
import { markdownFiles } from '#knowledge/markdown-files.node.ts';
import { namesAmount } from '#knowledge/names-amount.ts';
import { readEntry } from '#knowledge/read-entry.ts';
import { warningsVi } from '#prompts/warnings.vi.ts';
import type { Block } from '#src/answers/answer.ts';
import { type Composed, composed, invent } from '#tests/support/compose-invented.ts';
import { realRecords } from '#tests/support/real-records.ts';
import { untracedNumbers } from '#tests/support/trace-numbers.ts';

type Answered = {
  readonly procedure: Procedure;
  readonly flags: readonly string[];
  /** One answer with every aspect, and the card that an unspecific question gets. */
  readonly answers: readonly Composed[];
};

const asked = aspects.filter((aspect) => aspect !== 'overview');
let answered: readonly Answered[] = [];

// What holds for every answer, held against the shipped procedures and, where they are at hand, real records.
beforeAll(async () => {
  const files = await markdownFiles('knowledge/procedures');
  const shipped = files.flatMap((file) => {
    const read = readEntry(file, readFileSync(file, 'utf8'));
    return 'entry' in read && read.entry.kind === 'procedure' ? [read.entry] : [];
  });
  answered = [
    ...shipped.map((procedure) => answer(procedure, [], 'local')),
    ...realRecords(5).map(({ entry, flags }) => answer(entry, flags, 'file')),
  ];
});

function answer(procedure: Procedure, flags: readonly string[], origin: Origin): Answered {
  const options = { origin, flags, hotline: '19001000', province: null };
  return {
    procedure,
    flags,
    answers: [composed(procedure, { ...options, aspects: asked }), composed(procedure, options)],
  };
}

/** The codes of the procedures for which `fault` finds one, each with what it found. */
function faults(fault: (one: Answered) => readonly string[]): string[] {
  return answered.flatMap((one) => fault(one).map((found) => `${one.procedure.code}: ${found}`));
}

test('there is something to look at', () => {
  expect(answered.length).toBeGreaterThan(30);
});

test('a number that no field holds is seen', () => {
  const procedure = invent({ methods: [{ channel: 'counter', fees: [{ amount: 135_000 }] }] });
  expect(untracedNumbers('lệ phí 135.000 đ, 12/06/2026', procedure, [])).toEqual([]);
  expect(untracedNumbers('lệ phí 136.000 đ', procedure, [])).toEqual(['136.000 đ']);
  expect(untracedNumbers('xong trong 3 ngày', procedure, [])).toEqual(['3 ngày']);
});

/** The day that the calendar gives for filing now; tests of the calendar judge it. */
const reckonedDay = /Nộp đủ giấy tờ [^.]*?\d{4} thì ngày hẹn trả kết quả là [^.]*?\d{4}\./g;

describe('an answer', () => {
  test('holds no number that its fields do not hold', () => {
    expect(
      faults(({ procedure, answers }) =>
        answers.flatMap(({ blocks }) =>
          untracedNumbers(wordsOf(blocks).replace(reckonedDay, ''), procedure, ['19001000', '31']),
        ),
      ),
    ).toEqual([]);
  });

  test('links only to addresses of its fields', () => {
    expect(
      faults(({ procedure, answers }) => {
        const given = JSON.stringify(procedure);
        return answers
          .flatMap(({ blocks }) => blocks.flatMap(addressesOf))
          .filter((url) => !given.includes(JSON.stringify(url)));
      }),
    ).toEqual([]);
  });

  test('has no empty block, no leftover of code, and a lead that is read at a glance', () => {
    expect(
      faults(({ answers }) =>
        answers.flatMap(({ blocks, text, of }) => [
          ...blocks.filter(isEmpty).map(({ kind }) => `empty ${kind}`),
          ...(/undefined|NaN|\[object|\bnull\b/.exec(text) ?? []),
          ...of('lead').flatMap((lead) => (lead.text.length > 330 ? [`lead of ${lead.text.length}`] : [])),
        ]),
      ),
    ).toEqual([]);
  });

  test('says free only where no fee, note or prose says otherwise', () => {
    const fees = ({ methods }: Procedure) => methods.flatMap((method) => method.fees);
    const free = answered.filter(({ answers }) => answers.some(({ of }) => of('lead').some(saysFree)));
    expect(free.length).toBeGreaterThan(0);
    expect(
      free.flatMap(({ procedure }) =>
        fees(procedure)
          .filter((fee) => fee.amount !== 0 || fee.setBy || namesAmount(fee.note ?? ''))
          .map((fee) => `${procedure.code}: ${JSON.stringify(fee)}`),
      ),
    ).toEqual([]);
  });

  test('says of every flag of an import what it means for the answer', () => {
    expect(
      faults(({ flags, answers: [whole] }) =>
        flags.filter((flag) => {
          const words = flag.startsWith('stale:') ? flag.slice('stale:'.length) : warningsVi.doubts[flag];
          return words !== undefined && !whole?.text.includes(words);
        }),
      ),
    ).toEqual([]);
  });

  test('ends with its source, or what it asks back, and offers at most eight next steps, each with the code', () => {
    expect(
      faults(({ procedure, answers }) =>
        answers.flatMap(({ blocks, choices }) => [
          ...(blocks.findLast(({ kind }) => kind !== 'ask')?.kind === 'sources'
            ? []
            : ['no source at its end']),
          ...(choices.length > 8 ? [`${choices.length} choices`] : []),
          ...choices.filter(({ value }) => !value.includes(procedure.code)).map(({ value }) => value),
        ]),
      ),
    ).toEqual([]);
  });

  test('cites every aspect that it tells and none that it lacks', () => {
    expect(
      faults(({ answers: [whole] }) => {
        const cited = whole?.citations.map(({ section }) => section) ?? [];
        return asked.filter((aspect) => cited.includes(aspect) === whole?.missing.includes(aspect));
      }),
    ).toEqual([]);
  });

  test('keeps every paper of the record', () => {
    expect(
      faults(({ procedure, answers: [whole] }) => {
        const items = whole?.of('checklist').flatMap((list) => list.items) ?? [];
        // A paper of several answers stands in the list of each.
        return items.length >= procedure.papers.length
          ? []
          : [`${items.length} of ${procedure.papers.length}`];
      }),
    ).toEqual([]);
  });
});

function saysFree({ text }: { readonly text: string }): boolean {
  return /miễn phí\.$/i.test(text);
}

/** All that a citizen reads, without the numbers of list items and the addresses. */
function wordsOf(blocks: readonly Block[]): string {
  return JSON.stringify(blocks, (key, value: unknown) =>
    key === 'url' || key === 'kind' ? undefined : value,
  );
}

function addressesOf(block: Block): string[] {
  switch (block.kind) {
    case 'link':
      return [block.url];
    case 'checklist':
      return block.items.flatMap(({ form }) => (form?.url ? [form.url] : []));
    case 'sources':
      return block.items.flatMap(({ url }) => (url ? [url] : []));
    default:
      return [];
  }
}

function isEmpty(block: Block): boolean {
  if ('text' in block) return block.text.trim() === '';
  if ('items' in block) {
    return (
      block.items.length === 0 ||
      block.items.some((item) => (typeof item === 'string' ? item : item.text).trim() === '') ||
      ('title' in block && block.title.trim() === '')
    );
  }
  if (block.kind === 'facts') {
    return block.rows.length === 0 || block.rows.some(({ label, value }) => !label.trim() || !value.trim());
  }
  return false;
}
