import type { Child } from 'hono/jsx';
import { aspectNames } from '#src/console/catalogue/catalogue-texts.ts';
import { entryPath } from '#src/console/catalogue/entry-path.ts';
import type { Visit } from '#src/console/console-route.ts';
import type { ExplainedCandidate, ExplainedPart } from '#src/desk/trial/explain-question.ts';
import { trialTexts } from './trial-texts.ts';
import type { TriedShown } from './tried-answer.tsx';

/** From the words to the decision: what was heard, what was found with which score, and why it ended so. */
export function TriedSteps({ visit, tried }: TriedShown) {
  const texts = trialTexts(visit.language);
  const { explanation, answer, masked } = tried;
  const { typed, repaired, renamed, parts, timings, way } = explanation;
  const reasons: Readonly<Record<string, string>> = texts.reasons;
  const intents: Readonly<Record<string, string>> = texts.intents;
  const { readMs, findMs, answerMs, totalMs } = timings;
  return (
    <section class="card mb-3 tried-steps" aria-labelledby="steps-title">
      <div class="card-header">
        <h2 class="card-title" id="steps-title">
          {texts.steps}
        </h2>
      </div>
      <div class="card-body">
        <h3>{texts.heard}</h3>
        <dl class="facts">
          <Fact label={texts.kept}>{masked}</Fact>
          <Fact label={texts.repaired}>{repaired === typed ? null : repaired}</Fact>
          <Fact label={texts.renamed}>{renamed.join(', ') || null}</Fact>
        </dl>
        {parts.map((part, at) => (
          <>
            {parts.length > 1 ? <h3>{`${texts.part(at + 1)}: ${part.question}`}</h3> : null}
            <Heard visit={visit} part={part} />
            <h3>{texts.found}</h3>
            <Candidates visit={visit} part={part} />
            <h3>{texts.decided}</h3>
            <Decided visit={visit} part={part} bounds={explanation.bounds} />
          </>
        ))}
        <h3>{texts.ended}</h3>
        <dl class="facts">
          <Fact label={texts.outcomes[answer.outcome]}>
            {answer.procedure ? <a href={entryPath(answer.procedure.code)}>{answer.procedure.name}</a> : '–'}
          </Fact>
          <Fact label={texts.reason}>{reasons[answer.reason] ?? answer.reason}</Fact>
          <Fact label={texts.intent}>{intents[answer.intent] ?? answer.intent}</Fact>
          <Fact label={texts.citations}>
            {[
              ...new Set(
                answer.citations.map(({ code, section, decision }) =>
                  [code, section, decision].filter(Boolean).join(' '),
                ),
              ),
            ].join('; ') || null}
          </Fact>
          <Fact label={texts.modelWay}>{way.model ? `${way.model.name}: ${way.path}` : texts.modelNone}</Fact>
          <Fact label={texts.timings}>{texts.timing(readMs, findMs, answerMs, totalMs)}</Fact>
        </dl>
      </div>
    </section>
  );
}

type PartProps = { readonly visit: Visit; readonly part: ExplainedPart };

function Heard({ visit, part }: PartProps) {
  const texts = trialTexts(visit.language);
  const named: Readonly<Record<string, string>> = aspectNames(visit.language);
  return (
    <dl class="facts">
      {part.hearings.map(({ syllables, meanings, aspects }, at) => (
        <>
          <Fact label={at === 0 ? texts.syllables : texts.otherHearing}>
            {syllables.map(({ said, weight }) => (
              <span class={weight < 0.5 ? 'syllable faint' : 'syllable'}>{said} </span>
            ))}
          </Fact>
          <Fact label={texts.meanings}>{meanings.join(' · ') || null}</Fact>
          <Fact label={texts.aspects}>
            {aspects.map((aspect) => named[aspect] ?? aspect).join(', ') || null}
          </Fact>
        </>
      ))}
      <Fact label={texts.codes}>{part.codes.join(', ') || null}</Fact>
      <Fact label={texts.spoken}>{part.spoken.join(', ') || null}</Fact>
      <Fact label={texts.urgent}>{part.emergency}</Fact>
    </dl>
  );
}

function Candidates({ visit, part }: PartProps) {
  const texts = trialTexts(visit.language);
  if (part.candidates.length === 0) return <p>{texts.candidatesNone}</p>;
  return (
    <ol class="candidates">
      {part.candidates.map((candidate) => (
        <li>
          <strong>{candidate.score.toFixed(2)}</strong>{' '}
          <a href={entryPath(candidate.code)}>
            {candidate.code} {candidate.name}
          </a>
          <div class="small text-secondary">
            {candidate.phraseKind === 'name' ? texts.asName : texts.asAlias} “{candidate.phrase}”
            {candidate.family === null ? '' : ` · ${texts.family} ${candidate.family}`}
          </div>
          <div class="small">
            {texts.covered(candidate.questionCovered, candidate.phraseCovered)} · {texts.columns.words}{' '}
            {candidate.lexical.toFixed(2)}
            {sayFactors(candidate, visit)}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What raised or lowered it: those that changed nothing are left out. */
function sayFactors({ factors }: ExplainedCandidate, { language }: Pick<Visit, 'language'>): string {
  const named: Readonly<Record<string, string>> = trialTexts(language).factors;
  const told = Object.entries(factors).filter(([, factor]) => Math.abs(factor - 1) >= 0.001);
  return told.map(([name, factor]) => ` · ${named[name] ?? name} ×${factor.toFixed(2)}`).join('');
}

type DecidedProps = PartProps & { readonly bounds: { readonly sure: number; readonly plausible: number } };

function Decided({ visit, part: { confidence, decision }, bounds }: DecidedProps) {
  const texts = trialTexts(visit.language);
  const kinds: Readonly<Record<string, string>> = texts.decisions;
  const whys: Readonly<Record<string, string>> = texts.whys;
  return (
    <>
      <p>
        {texts.confidence(confidence.first, confidence.amongThree)}{' '}
        <span class="text-secondary">{texts.bounds(bounds.sure, bounds.plausible)}</span>
      </p>
      <p>
        <strong>{kinds[decision.kind] ?? decision.kind}</strong>{' '}
        {decision.winner === null ? null : <a href={entryPath(decision.winner)}>{decision.winner}</a>}{' '}
        {decision.why === null ? '' : (whys[decision.why] ?? decision.why)}{' '}
        {decision.family === null ? '' : texts.byFamily(decision.family)}
      </p>
      {decision.variants.length > 0 ? <p>{`${texts.beside}: ${decision.variants.join(', ')}`}</p> : null}
    </>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children?: Child }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
