import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Procedure } from '#knowledge/entry.ts';
import { keptCases, withUsual } from '#knowledge/narrow-to-cases.ts';
import type { ChecklistAsked, ChecklistFound } from '#src/answers/checklist.ts';
import { shippedProcedures } from '#tests/support/shipped-procedures.ts';
import type { Asker } from './ask-rows.ts';
import { plain } from './play-scripts.ts';

/** A case in the citizen's own words: which cases it tells, and what the list for it must and must not hold. */
export type ToldCase = {
  readonly code: string;
  readonly text: string;
  readonly cases: readonly string[];
  readonly must: readonly string[];
  readonly mustNot: readonly string[];
  readonly split: 'dev' | 'held';
  readonly when: ToldWhen;
};

/** As the first word of a conversation, or once the procedure is known. */
export type ToldWhen = 'at-once' | 'of-procedure';

export type ToldRun = {
  readonly told: ToldCase;
  readonly rightCode: boolean;
  readonly rightCases: boolean;
  readonly rightPapers: boolean;
  readonly wrong: readonly string[];
};

type Lister = (asked: ChecklistAsked) => Promise<ChecklistFound>;

const rowSchema = z.object({
  code: z.string(),
  text: z.string(),
  cases: z.string(),
  must: z.string().optional(),
  mustnt: z.string().optional(),
  mustNot: z.string().optional(),
  split: z.string().optional(),
});

/** Tables whose header names `code text cases` and, where the papers were written down, `must` and `mustnt`. */
export function readToldCases(files: readonly string[], when: ToldWhen): readonly ToldCase[] {
  return files.filter(existsSync).flatMap((file) => {
    const [header = '', ...lines] = readFileSync(file, 'utf8').split('\n');
    const keys = header.split('\t').map((key) => key.trim());
    return lines
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((line) => {
        const cells = line.split('\t').map((cell, at) => [keys[at] ?? '', cell.trim()]);
        const row = rowSchema.parse(Object.fromEntries(cells));
        return {
          code: row.code,
          text: row.text.replaceAll('\\n', '\n'),
          cases: listed(row.cases, /,/),
          must: listed(row.must, / \| |;/),
          mustNot: listed(row.mustNot ?? row.mustnt, / \| |;/),
          split: row.split === 'held' ? 'held' : 'dev',
          when,
        } as const;
      });
  });
}

/**
 * Says the case as the citizen would, asks for the papers where that was not asked, and reads the list that the answer
 * leads to.
 */
export async function runToldCases(
  { ask, list }: { readonly ask: Asker; readonly list: Lister },
  told: readonly ToldCase[],
): Promise<readonly ToldRun[]> {
  const procedures = await shippedProcedures();
  const runs: ToldRun[] = [];
  for (const one of told) {
    const meant = await list({ code: one.code, cases: one.cases, ward: null, language: 'vi' });
    // A case that another procedure serves leads to that one's list.
    const code = meant.kind === 'unknown-code' ? one.code : meant.checklist.code;
    const path = await pathTold(ask, one);
    const rightCode = path?.code === code;
    const got = rightCode ? [...path.cases].sort().join() : '';
    const rightCases =
      rightCode && (code !== one.code || got === caseMeant(procedures.get(code), one.cases).join());
    const papers = rightCode ? await wrongPapers(list, { ...one, code }, path.cases) : [];
    runs.push({
      ...{ told: one, rightCode, rightCases, rightPapers: rightCode && papers.length === 0 },
      wrong: [
        ...(rightCode ? [] : [`procedure ${path?.code ?? '-'}`]),
        ...(rightCode && !rightCases ? [`cases ${got || '-'} instead of ${one.cases.join() || '-'}`] : []),
        ...papers,
      ],
    });
  }
  return runs;
}

/** Whoever says nothing else is in the usual case, whether the row names it or not. */
function caseMeant(procedure: Procedure | undefined, cases: readonly string[]): readonly string[] {
  const meant = procedure ? keptCases(procedure, withUsual(procedure, cases)).map(({ id }) => id) : cases;
  return [...meant].sort();
}

type Path = { readonly code: string; readonly cases: readonly string[] };

async function pathTold(ask: Asker, { text, code, when }: ToldCase): Promise<Path | null> {
  const before = when === 'at-once' ? null : await ask(`${code} cần giấy tờ gì`);
  const first = await ask(text, before?.conversationId);
  const shown = readPath(first.checklistPath);
  if (shown) return shown;
  // The case was told beside another aspect, or before it was asked which of its variants is meant.
  const chosen = first.choices.find(({ value }) => value.includes(code));
  const again = await ask(
    first.procedure === null && chosen ? chosen.value : 'cần những giấy tờ gì',
    first.conversationId,
  );
  if (again.checklistPath || first.procedure !== null) return readPath(again.checklistPath);
  return readPath((await ask('cần những giấy tờ gì', first.conversationId)).checklistPath);
}

function readPath(path: string | null): Path | null {
  const [, , code, cases = ''] = path?.split('?')[0]?.split('/') ?? [];
  return code === undefined ? null : { code, cases: cases === '' ? [] : cases.split('.') };
}

async function wrongPapers(
  list: Lister,
  told: ToldCase,
  cases: readonly string[],
): Promise<readonly string[]> {
  if (told.must.length + told.mustNot.length === 0) return [];
  const found = await list({ code: told.code, cases, ward: null, language: 'vi' });
  if (found.kind === 'unknown-code') return ['no list'];
  const bring = found.checklist.bring.map(({ text }) => plain(text));
  const holds = (piece: string) => bring.some((text) => text.includes(plain(piece)));
  return [
    ...told.must.filter((piece) => !holds(piece)).map((piece) => `without "${piece}"`),
    ...told.mustNot.filter(holds).map((piece) => `with "${piece}"`),
  ];
}

function listed(cell: string | undefined, by: RegExp): readonly string[] {
  if (cell === undefined || cell === '' || cell === '-') return [];
  return cell.split(by).map((part) => part.trim());
}
