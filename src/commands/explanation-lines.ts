import type { Way } from '#src/answers/way.ts';
import type {
  ExplainedCandidate,
  ExplainedHearing,
  ExplainedPart,
  Explanation,
} from '#src/desk/trial/explain-question.ts';

const width = 100;
const label = 12;

/** An explanation as lines of at most 100 columns. */
export function explanationLines(told: Explanation): readonly string[] {
  const { ended, timings } = told;
  const { outcome, reason, intent, aspects, code } = ended;
  return [
    ...row('typed', oneLine(told.typed)),
    ...(told.repaired === told.typed ? [] : row('repaired', oneLine(told.repaired))),
    ...(told.renamed.length > 0 ? row('renamed', told.renamed.join(', ')) : []),
    ...told.parts.flatMap((part, at) => partLines(part, told, at)),
    '',
    ...row('answer', `${outcome} (${reason}), intent ${intent}, procedure ${code ?? '-'}`),
    ...row('aspects', aspects.join(', ') || '-'),
    ...row('model', wayWords(told.way)),
    ...row(
      'time',
      `read ${timings.readMs} ms, find ${timings.findMs} ms, answer ${timings.answerMs} ms, total ${timings.totalMs} ms`,
    ),
  ];
}

function partLines(part: ExplainedPart, { parts, bounds }: Explanation, at: number): readonly string[] {
  const { confidence, decision } = part;
  const { sure, sureEnough, plausible } = bounds;
  return [
    '',
    ...(parts.length > 1 ? row(`question ${at + 1}`, oneLine(part.question)) : []),
    ...part.hearings.flatMap(hearingLines),
    ...row('spoken', [...part.spoken, ...spokenOf(part)].join(', ') || 'nothing but a question'),
    ...(part.codes.length > 0 ? row('codes', part.codes.join(', ')) : []),
    '',
    ...part.candidates.flatMap(candidateLines),
    '',
    ...row(
      'confidence',
      `${confidence.first.toFixed(2)} that the first is meant, ${confidence.amongThree.toFixed(2)} that one of three is`,
    ),
    ...row(
      'bounds',
      `answers from ${sure}, from ${sureEnough} where its family or one other is beside it; says nothing below ${plausible}`,
    ),
    ...row('decision', decisionWords(decision)),
  ];
}

function hearingLines({ syllables, meanings, aspects }: ExplainedHearing, at: number): readonly string[] {
  const said = syllables
    .map(({ said: word, weight }) => (weight === 1 ? word : `${word}:${weight}`))
    .join(' ');
  return [
    ...row(at === 0 ? 'heard' : 'or heard', said || '-'),
    ...(meanings.length > 0 ? row('meaning', meanings.join(' | ')) : []),
    ...(aspects.length > 0 ? row('asks for', aspects.join(', ')) : []),
  ];
}

function spokenOf({ emergency, speaksOfPapers }: ExplainedPart): readonly string[] {
  return [
    ...(emergency === null ? [] : [`emergency ${emergency}`]),
    ...(speaksOfPapers ? ["an office's business"] : []),
  ];
}

function candidateLines(candidate: ExplainedCandidate, at: number): readonly string[] {
  const { score, lexical, code, name, family, phrase, phraseKind, why } = candidate;
  const place = `${at + 1}.`.padEnd(3);
  const of = family === null ? '' : ` [family ${family}]`;
  return [
    ...wrapped(`${place} ${score.toFixed(3)} (words ${lexical.toFixed(3)})  ${code}${of}  ${name}`, 4, 2),
    ...wrapped(`    ${phraseKind} "${phrase}"`, 4, 2),
    ...wrapped(`    ${why}`, 4, 3),
  ];
}

function decisionWords({ kind, why, winner, variants, family }: ExplainedPart['decision']): string {
  const beside = variants.length > 0 ? variants.join(', ') : 'nothing';
  switch (kind) {
    case 'answer':
      return `answers ${winner}, offers ${beside} beside it`;
    case 'ask-back':
      return `asks back (${why}) between ${beside}${family === null ? '' : `, by the question of family ${family}`}`;
    default:
      return 'says that nothing fits';
  }
}

function wayWords({ path, model }: Way): string {
  if (!model) return 'none was asked';
  const trouble = model.trouble === null ? '' : `, trouble: ${JSON.stringify(model.trouble)}`;
  return `${model.name}: ${path}, ${model.ms} ms${trouble}`;
}

function row(name: string, text: string): readonly string[] {
  return wrapped(`${name.padEnd(label)}${text}`, label, 6);
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' / ');
}

/** Broken between words, with further lines set in; what is left after `most` lines is cut. */
function wrapped(text: string, indent: number, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width && lines.length < most - 1) {
    const space = rest.lastIndexOf(' ', width);
    const at = space > indent ? space : width;
    lines.push(rest.slice(0, at));
    rest = `${' '.repeat(indent)}${rest.slice(at).trimStart()}`;
  }
  return [...lines, rest.length > width ? `${rest.slice(0, width - 1)}…` : rest];
}
