import { abolishedIn } from '#knowledge/portal/flag-staleness.ts';
import { readAudience } from '#knowledge/portal/read-audience.ts';
import { readConditions } from '#knowledge/portal/read-conditions.ts';
import { legalNumberIn } from '#knowledge/portal/read-legal-basis.ts';
import { splitNames, tidyLine, tidyText } from '#knowledge/portal/tidy-text.ts';
import { importWhysVi as whys } from '#prompts/import-whys.vi.ts';
import type { Uncertain } from '#src/desk/draft.ts';
import type { AnnexLabel } from './annex-labels.ts';
import type { AnnexPart } from './annex-parts.ts';
import { type DecisionFacts, dayIn, decisionNumberIn } from './decision-facts.ts';
import { findContradictions } from './find-contradictions.ts';
import type { Found } from './foreign-file.ts';
import { markStrange } from './mark-strange.ts';
import { readPaperLines } from './read-paper-lines.ts';
import { readWays } from './read-ways.ts';

type Mark = (path: string, why: string | null) => void;

/** The draft of one procedure: what the file says goes to its field as it is, and what it leaves open is marked. */
export function makeProcedure(annex: AnnexPart, decision: DecisionFacts): Found {
  const uncertain: Uncertain[] = [];
  const mark: Mark = (path, why) => {
    if (why) uncertain.push({ path, why });
  };
  const linesOf = (label: AnnexLabel) => annex.parts.get(label) ?? [];
  const texts = (label: AnnexLabel) => linesOf(label).map(({ text }) => text);
  const joined = (label: AnnexLabel) => tidyText(texts(label).join('\n'));
  const line = (label: AnnexLabel) => tidyLine(texts(label).join(' '));

  const name = line('name');
  mark('name', name ? (annex.nameGuessed ? whys.nameGuessed : null) : whys.noName);
  const code = readCode(line('code'), mark);
  const field = line('field');
  mark('field', field ? null : whys.noField);
  const ways = readWays({ methods: linesOf('methods'), time: texts('time'), fee: linesOf('fee') });
  uncertain.push(...ways.uncertain, ...findContradictions(annex));
  const papers = readPaperLines([...linesOf('papers'), ...presented(annex)]);
  papers.papers.forEach(({ why }, place) => {
    mark(`papers.${place}`, why);
  });
  if (papers.papers.length === 0) mark('papers', whys.noPapers);
  const agencies = readAgencies(texts, mark);
  const conditions = readConditions(joined('conditions'));
  const sections = {
    steps: joined('steps'),
    conditions: conditions.prose,
    form: joined('form'),
    place: joined('receives').length > 120 ? joined('receives') : '',
  };
  const content = {
    kind: 'procedure',
    ...(code && { code }),
    ...(name && { name }),
    ...(field && { field }),
    levels: readLevelsOf([line('level'), ...agencies.receives, ...agencies.decides], {
      told: line('level') !== '',
      mark,
    }),
    audience: readWho(joined('audience'), mark),
    online: readOnline([...texts('online'), ...texts('methods')].join('\n'), mark),
    agencies,
    methods: ways.methods,
    papers: papers.papers.map(({ value }) => value),
    paperNotes: papers.notes,
    conditions: conditions.short,
    results: texts('result')
      .map(tidyLine)
      .filter((one) => one.length > 1),
    legalBasis: readBasis(texts('basis'), mark),
    ...readSource({ own: line('decision'), effective: line('effective') }, decision, mark),
    sections: Object.fromEntries(Object.entries(sections).filter(([, text]) => /\p{L}{2}/u.test(text))),
  };
  return {
    ...{ kind: 'procedure', entryId: code, name, content },
    uncertain: dedupe([...uncertain, ...staleIn(content), ...markStrange(content)]),
    left: [...annex.left, ...texts('note'), ...countLines(texts('count'))],
  };
}

function readCode(text: string, mark: Mark): string | null {
  const code = /(?<![\d.])\d\.\d{6}(?![\d.])/.exec(text)?.[0] ?? null;
  if (!code) mark('code', text ? whys.oddCode(text.slice(0, 60)) : whys.noCode);
  return code;
}

function presented(annex: AnnexPart) {
  const lines = annex.parts.get('present') ?? [];
  return lines.length > 0 ? [{ text: 'Giấy tờ phải xuất trình:' }, ...lines] : [];
}

/** "01 bộ" is what nearly all say; another number must be seen. */
function countLines(lines: readonly string[]): readonly string[] {
  return lines
    .filter((text) => !/^[-\s]*0?1\s*(?:\(một\)\s*)?bộ(?: hồ sơ)?[.;]?$/iu.test(text))
    .map((text) => `Số lượng hồ sơ: ${text}`);
}

function readAgencies(texts: (label: AnnexLabel) => readonly string[], mark: Mark) {
  const names = (label: AnnexLabel) =>
    texts(label)
      .flatMap(splitNames)
      .map((one) => one.replace(/^(?:cơ quan [^:]{3,60}|nơi tiếp nhận):\s*/iu, ''))
      .filter((one) => one.length > 2 && one.length < 200 && !/^không(?: có)?$/iu.test(one));
  const agency = names('agency');
  const receives = names('receives').length > 0 ? names('receives') : agency;
  const decides = names('decides').length > 0 ? names('decides') : agency;
  if (agency.length + receives.length + decides.length === 0) mark('agencies', whys.noAgency);
  else if (names('decides').length === 0) mark('agencies.decides', whys.noDecides);
  return { receives, decides, cooperates: names('cooperates') };
}

const levelWords = [
  ['ministry', /(?:^|\s)bộ(?:\s|$)(?!phận)|trung ương/iu],
  ['province', /cấp tỉnh|(?:^|\s)tỉnh|thành phố|(?:^|\s)sở\s/iu],
  ['commune', /cấp xã|(?:^|\s)xã|phường|đặc khu/iu],
] as const;

function readLevelsOf(
  texts: readonly string[],
  { told, mark }: { readonly told: boolean; readonly mark: Mark },
) {
  const said = told ? texts.slice(0, 1) : texts;
  const plain = said.map((text) => text.replace(/bộ phận/giu, ''));
  const levels = levelWords
    .filter(([, words]) => plain.some((text) => words.test(text)))
    .map(([level]) => level);
  if (levels.length === 0) mark('levels', whys.noLevels);
  else if (!told) mark('levels', whys.levelsGuessed);
  return levels;
}

function readWho(text: string, mark: Mark) {
  const plain = text
    .replace(/cá nhân|người dân|công dân việt nam|hộ gia đình/giu, 'Công dân')
    .replace(/\s(?:và|hoặc)\s|\n|\./gu, ', ');
  const { audience, flags } = readAudience(plain.replace(/(^|, )- /g, '$1'));
  if (audience.length === 0 || flags.length > 0) mark('audience', whys.noAudience);
  return audience;
}

function readOnline(text: string, mark: Mark) {
  const level = /toàn trình/iu.test(text) ? 'full' : /một phần/iu.test(text) ? 'partial' : null;
  if (level) mark('online', whys.onlineGuessed);
  return { level: level ?? 'unknown' };
}

function readBasis(lines: readonly string[], mark: Mark) {
  const read = lines
    .map(tidyLine)
    .filter((one) => one.length > 4)
    .map((title) => ({ number: legalNumberIn(title), title }));
  return read.map(({ number, title }, place) => {
    if (!number) mark(`legalBasis.${place}`, whys.basisUnclear);
    const short = number === title || title.length < 8;
    return { number: number ?? title, ...(!short && { title }) };
  });
}

function readSource(
  { own, effective }: { readonly own: string; readonly effective: string },
  decision: DecisionFacts,
  mark: Mark,
) {
  const number = own ? decisionNumberIn(own) : decision.decision;
  const from = dayIn(effective) ?? decision.effectiveFrom;
  mark('source.decision', number ? null : whys.noDecision);
  mark('effectiveFrom', from ? (dayIn(effective) ? null : decision.effectiveWhy) : whys.noEffective);
  return { source: number ? { decision: number } : {}, ...(from && { effectiveFrom: from }) };
}

/** What was abolished is named at the field that still speaks of it. */
function staleIn(content: Readonly<Record<string, unknown>>): readonly Uncertain[] {
  return Object.entries(content)
    .filter(([field]) => field !== 'legalBasis')
    .flatMap(([path, value]) =>
      abolishedIn(JSON.stringify(value)).map((name) => ({ path, why: whys.stale(name) })),
    );
}

function dedupe(list: readonly Uncertain[]): readonly Uncertain[] {
  return [...new Map(list.map((one) => [`${one.path} ${one.why}`, one])).values()].slice(0, 200);
}
