import type { Aspect } from '#knowledge/entry.ts';
import type { AnswerPart, Block, Language } from '#src/answers/answer.ts';
import { shortName } from '#src/answers/compose/short-name.ts';
import { wordsOf } from '#src/answers/compose/words-of.ts';

export type FactKind =
  | 'procedure'
  | 'fee'
  | 'time'
  | 'paper'
  | 'agency'
  | 'date'
  | 'code'
  | 'link'
  | 'phone'
  | 'fact';

export type Fact = { readonly kind: FactKind; readonly text: string };

/** What a composed part has to tell: each fact under the token that stands for it, and what may be said besides. */
export type ToldFacts = {
  readonly language: Language;
  /** By name, without the brackets: `fee.1`. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** The tokens that the first sentence must hold: what was asked, and of which procedure where that was not known. */
  readonly must: readonly string[];
  /** The name of the procedure and of the aspects, whose words may be said again. */
  readonly words: readonly string[];
  readonly aspects: readonly Aspect[];
};

const kindOf: Readonly<Record<Aspect, FactKind>> = {
  ...{ overview: 'fact', papers: 'paper', fee: 'fee', time: 'time', place: 'agency', steps: 'fact' },
  ...{ online: 'fact', conditions: 'fact', result: 'fact', 'legal-basis': 'fact', form: 'paper' },
};
const longestName = 120;
const mostPapers = 12;
const mostSentences = 6;

/**
 * `null` where nothing stands to be phrased. A fact and what it depends on are one token: "135.000 đ khi nộp tại quầy"
 * can be told, and no sum can be paired with another's condition.
 */
export function toldFacts(part: AnswerPart, language: Language): ToldFacts | null {
  const [lead, ...rest] = part.blocks;
  if (!part.procedure || lead?.kind !== 'lead') return null;
  const { name, clause } = splitLead(lead.text);
  const [asked = 'overview'] = part.aspects;
  const facts = new Map<string, Fact>();
  const add = (kind: FactKind, text: string) => {
    const count = [...facts.values()].filter((fact) => fact.kind === kind).length;
    const token = `${kind}.${count + 1}`;
    facts.set(token, { kind, text });
    return token;
  };
  const main = add(kindOf[asked], bareValue(clause) ?? clause);
  const procedure = add('procedure', name ?? shortName(part.procedure));
  add('code', part.procedure.code);
  for (const { kind, text } of rest.flatMap((block) => blockFacts(block, language))) add(kind, text);
  const { aspects } = wordsOf(language).answers;
  const words = [facts.get(procedure)?.text ?? '', ...Object.values(aspects)];
  // A lead that is one whole sentence names what it is about, or needs not.
  const must = isKnown(part) || name === null ? [main] : [procedure, main];
  return { language, facts, must, words, aspects: part.aspects };
}

/** Who asks on, or chose it, knows which procedure is spoken of. */
function isKnown({ reason }: AnswerPart): boolean {
  return reason === 'follow-up' || reason === 'choice-taken';
}

/** "Đổi giấy phép lái xe: lệ phí 135.000 đ." Where no name stands before it, the whole sentence is the fact. */
function splitLead(text: string): { readonly name: string | null; readonly clause: string } {
  const at = text.indexOf(': ');
  const clause = text.slice(at < 0 ? 0 : at + 2).replace(/\.$/, '');
  return at < 0 || at > longestName
    ? { name: null, clause: text.replace(/\.$/, '') }
    : { name: text.slice(0, at), clause };
}

const beforeValue =
  /^(?:(?:lệ|phí|phải|nộp|giải|quyết|trong|the|fee|is|you|pay|done|within|\((?:lệ phí|phí)\)) ?){1,5}$/u;
const value =
  /(?:VND )?\d[\d.,]*(?: (?:đ|giờ|ngày|ngày làm việc|tháng|(?:working )?day\(s\)|hour\(s\)|month\(s\)))?(?:(?:\/| per )[\p{L} ]{1,20})?$/u;

/** The sum or the span alone, where nothing but plain words stands before it and nothing after. */
function bareValue(clause: string): string | null {
  const found = value.exec(clause);
  return found && beforeValue.test(clause.slice(0, found.index)) ? found[0] : null;
}

function blockFacts(block: Block, language: Language): readonly Fact[] {
  switch (block.kind) {
    case 'facts':
      return block.rows.filter(({ value }) => isGiven(value, language)).map((row) => rowFact(row, language));
    case 'checklist':
      return block.items.slice(0, mostPapers).map(({ text }) => ({
        kind: 'paper',
        text: block.forCase === undefined ? text : `${text} (${block.forCase})`,
      }));
    case 'lead':
    case 'paragraph':
      return /\d/.test(block.text) ? sentenceFacts(block.text) : [];
    case 'link':
      return [{ kind: 'link', text: block.url }];
    case 'phone':
      return [{ kind: 'phone', text: block.number }];
    default:
      return [];
  }
}

/** "Nộp tại bản ghi không ghi" tells nothing: what is not in the record is no fact. */
function isGiven(said: string, language: Language): boolean {
  return said.toLowerCase() !== wordsOf(language).answers.notGiven;
}

/** A value under the name of an aspect speaks for itself; under any other label, the label belongs to it. */
function rowFact(
  { label, value: said }: { readonly label: string; readonly value: string },
  language: Language,
): Fact {
  const { aspects, place } = wordsOf(language).answers;
  const aspect = Object.entries(aspects).find(([, name]) => name === label)?.[0];
  if (isAspect(aspect) && kindOf[aspect] !== 'fact') return { kind: kindOf[aspect], text: said };
  const kind = label === place.receives || label === place.decides ? 'agency' : 'fact';
  return { kind, text: `${label}: ${said}` };
}

function isAspect(name: string | undefined): name is Aspect {
  return name !== undefined && name in kindOf;
}

function sentenceFacts(text: string): readonly Fact[] {
  const kind = /\d (?:đ|đồng)|VND/.test(text)
    ? 'fee'
    : /\d{1,2}\/\d{1,2}\/\d{4}/.test(text)
      ? 'date'
      : 'fact';
  return [{ kind, text: text.replace(/\.$/, '') } as const].slice(0, mostSentences);
}
