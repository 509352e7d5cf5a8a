import {
  type Aspect,
  type LocalFact,
  type Origin,
  type Procedure,
  procedureSchema,
} from '#knowledge/entry.ts';
import type { Block, Language } from '#src/answers/answer.ts';
import type { Near } from '#src/answers/compose/asked-entry.ts';
import { composeProcedure } from '#src/answers/compose/compose-procedure.ts';
import type { Composition } from '#src/answers/compose/composition.ts';
import { renderText } from '#src/answers/compose/render-text.ts';

export type Composed = Composition & {
  readonly text: string;
  readonly lead: string;
  readonly of: <K extends Block['kind']>(kind: K) => readonly Extract<Block, { kind: K }>[];
};

export type ComposeOptions = {
  readonly aspects?: readonly Aspect[];
  readonly today?: string;
  readonly hotline?: string | null;
  readonly cases?: readonly string[];
  readonly origin?: Origin;
  readonly flags?: readonly string[];
  readonly local?: readonly LocalFact[];
  readonly language?: Language;
  readonly near?: Near;
  readonly filing?: { readonly day: string; readonly hour: number | null };
};

/** A procedure of a province that does not exist. */
export function invent(fields: Readonly<Record<string, unknown>> = {}): Procedure {
  return procedureSchema.parse({
    kind: 'procedure',
    code: '9.000101',
    name: 'Thủ tục cấp phép thả đèn trời',
    plainName: 'Xin thả đèn trời',
    field: 'Thử nghiệm',
    source: { decision: '7/QĐ-THU', url: 'https://example.gov.vn/7', takenOn: '2026-06-12' },
    ...fields,
  });
}

export function composeInvented(
  fields: Readonly<Record<string, unknown>>,
  options: ComposeOptions = {},
): Composed {
  return composed(invent(fields), options);
}

export function composed(content: Procedure, options: ComposeOptions = {}): Composed {
  const { origin = 'local', flags = [], language = 'vi' } = options;
  const composition = composeProcedure({
    version: { versionId: '31', entryId: content.code, origin, content, flags, local: options.local ?? [] },
    aspects: options.aspects ?? [],
    cases: options.cases ?? [],
    centre: { name: 'Trung tâm Thử', hotline: options.hotline ?? null, province: null },
    today: options.today ?? '2026-11-22',
    near: options.near ?? null,
    filing: options.filing ?? null,
    language,
  });
  const of = <K extends Block['kind']>(kind: K) =>
    composition.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
  return {
    ...composition,
    get text() {
      return renderText(composition.blocks, language);
    },
    lead: of('lead')[0]?.text ?? '',
    of,
  };
}
