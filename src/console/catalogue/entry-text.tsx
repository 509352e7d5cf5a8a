import type { Child } from 'hono/jsx';
import {
  aspects as aspectOrder,
  type Fee,
  type Method,
  type Paper,
  type TimeLimit,
  type Version,
} from '#knowledge/entry.ts';
import { flagMeanings } from '#knowledge/flag.ts';
import type { Language } from '#src/answers/answer.ts';
import { formatDay } from '#src/answers/compose/format-day.ts';
import { formatMoney } from '#src/answers/compose/format-money.ts';
import { formatQuantity } from '#src/answers/compose/format-quantity.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { aspectNames, catalogueTexts } from './catalogue-texts.ts';
import { entryPath } from './entry-path.ts';

/** What an import read with doubt; the words are the reader's own. */
const doubts: Readonly<Record<string, string>> = flagMeanings;

type Telling = { readonly language: Language };

/** A text as it is kept, field by field in the order of its form; what is empty is left out. */
export function EntryText({
  version: { content, flags },
  language,
}: Telling & { readonly version: Version }) {
  const { entry } = catalogueTexts(language);
  const days = [
    content.effectiveFrom ? `${entry.from} ${formatDay(content.effectiveFrom, language)}` : '',
    content.effectiveTo ? `${entry.to} ${formatDay(content.effectiveTo, language)}` : '',
  ].filter(Boolean);
  const { source, reviewedOn } = content;
  return (
    <dl class="entry-text">
      {content.kind === 'procedure' ? <ProcedureText procedure={content} language={language} /> : null}
      {content.kind === 'guide' ? (
        <>
          <Row label={entry.fields.short}>{content.short}</Row>
          <List label={entry.fields.steps} items={content.steps} />
          <List label={entry.fields.notes} items={content.notes} />
          <List
            label={entry.fields.links}
            items={content.links.map(({ label, url }) => <Link url={url} text={label} />)}
          />
          <Codes label={entry.fields.procedures} codes={content.procedures} />
        </>
      ) : null}
      {content.kind === 'notice' ? (
        <>
          <Row label={entry.fields.text}>{content.text}</Row>
          <Codes label={entry.fields.procedures} codes={content.procedures} />
        </>
      ) : null}
      {content.kind === 'place' ? (
        <>
          <Row label={entry.fields.agency}>{content.agency}</Row>
          <Row label={entry.fields.area}>{content.area ?? null}</Row>
          <Row label={entry.fields.address}>{content.address ?? null}</Row>
          <Row label={entry.fields.phone}>{content.phone ?? null}</Row>
          <List
            label={entry.fields.hours}
            items={content.hours.map(({ days: on, opens, closes }) => `${on.join(', ')}: ${opens}–${closes}`)}
          />
        </>
      ) : null}
      <Row label={entry.fields.effective}>{days.join(' ') || entry.notGiven}</Row>
      <Row label={entry.fields.source}>
        <Link
          url={source.url}
          text={[source.decision, source.takenOn].filter(Boolean).join(' · ') || source.url}
        />
      </Row>
      <Row label={entry.fields.reviewedOn}>{reviewedOn ? formatDay(reviewedOn, language) : null}</Row>
      <List
        label={entry.flags}
        items={flags.map((flag) => (
          <>
            <code>{flag}</code> {doubts[flag] ?? ''}
          </>
        ))}
      />
    </dl>
  );
}

type ProcedureContent = Extract<Version['content'], { kind: 'procedure' }>;

function ProcedureText({ procedure, language }: Telling & { readonly procedure: ProcedureContent }) {
  const { entry, levels } = catalogueTexts(language);
  const { fields } = entry;
  const { agencies, online } = procedure;
  const named = aspectNames(language);
  return (
    <>
      <Row label={fields.plainName}>{procedure.plainName ?? null}</Row>
      <Row label={fields.field}>{procedure.field}</Row>
      <Row label={fields.levels}>{procedure.levels.map((level) => levels[level]).join(', ')}</Row>
      <Row label={fields.audience}>{procedure.audience.map((who) => entry.audiences[who]).join(', ')}</Row>
      <List label={fields.receives} items={agencies.receives} />
      <List label={fields.decides} items={agencies.decides} />
      <List label={fields.cooperates} items={agencies.cooperates} />
      <Row label={fields.where}>{agencies.note ?? null}</Row>
      <Row label={fields.counter}>{agencies.counter ?? null}</Row>
      <Row label={fields.online}>
        {entry.onlineLevels[online.level]}
        {online.note ? ` · ${online.note}` : ''} <Check on={online.check} language={language} />
      </Row>
      <List
        label={fields.methods}
        items={procedure.methods.map((method) => <MethodText method={method} language={language} />)}
      />
      <List
        label={fields.papers}
        items={procedure.papers.map((paper) => <PaperText paper={paper} language={language} />)}
      />
      <List label={fields.paperNotes} items={procedure.paperNotes} />
      <List label={fields.cases} items={procedure.cases.map(({ name }) => name)} />
      <List label={fields.conditions} items={procedure.conditions} />
      <List label={fields.results} items={procedure.results} />
      <List
        label={fields.legalBasis}
        items={procedure.legalBasis.map(({ number, title }) => [number, title].filter(Boolean).join(' · '))}
      />
      <Codes label={fields.replaces} codes={procedure.replaces} />
      {aspectOrder
        .map((aspect) => ({ aspect, text: procedure.sections[aspect] }))
        .map(({ aspect, text }) => (
          <Row label={`${entry.sections}: ${named[aspect]}`}>
            {text ? (
              <details>
                <summary>{text.slice(0, 80)}…</summary>
                <p class="prose">{text}</p>
              </details>
            ) : null}
          </Row>
        ))}
    </>
  );
}

function MethodText({ method, language }: Telling & { readonly method: Method }) {
  const { entry } = catalogueTexts(language);
  const facts = [
    ...method.limits.map((limit) => ({ text: sayLimit(limit, language), check: limit.check })),
    ...method.fees.map((fee) => ({ text: sayFee(fee, language), check: fee.check })),
  ];
  return (
    <>
      <strong>{entry.channels[method.channel]}</strong>
      <ul>
        {facts.map(({ text, check }) => (
          <li>
            {text} <Check on={check} language={language} />
          </li>
        ))}
        {method.note ? <li>{method.note}</li> : null}
      </ul>
    </>
  );
}

function sayLimit({ quantity, unit, case: of, note }: TimeLimit, language: Language): string {
  const { entry } = catalogueTexts(language);
  const amount = quantity === null ? '' : `${formatQuantity(quantity)} ${entry.units[unit]}`;
  return [of, amount, note].filter(Boolean).join(' · ') || entry.notGiven;
}

function sayFee({ amount, kind, per, case: of, note, decision }: Fee, language: Language): string {
  const { entry } = catalogueTexts(language);
  const sum = amount === null ? entry.feeElsewhere : formatMoney(amount, language);
  return [of, [kind, sum, per && `/ ${per}`].filter(Boolean).join(' '), note, decision]
    .filter(Boolean)
    .join(' · ');
}

function PaperText({ paper, language }: Telling & { readonly paper: Paper }) {
  const { entry } = catalogueTexts(language);
  const about = [
    entry.hands[paper.hand],
    entry.counts(paper.originals, paper.copies),
    paper.group,
    paper.when,
    paper.heldBy,
    paper.form?.name,
  ].filter(Boolean);
  return (
    <>
      {paper.name} <span class="text-secondary">({about.join(' · ')})</span>{' '}
      <Check on={paper.check} language={language} />
    </>
  );
}

function Check({ on, language }: Telling & { readonly on: boolean }) {
  return on ? <Badge tone="yellow">{catalogueTexts(language).entry.checkHere}</Badge> : null;
}

/** A fact of an entry; left out where there is none. */
export function Row({ label, children }: { readonly label: string; readonly children?: Child }) {
  if (children === null || children === '') return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function List({ label, items }: { readonly label: string; readonly items: readonly Child[] }) {
  if (items.length === 0) return null;
  return (
    <Row label={label}>
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </Row>
  );
}

function Codes({ label, codes }: { readonly label: string; readonly codes: readonly string[] }) {
  return <List label={label} items={codes.map((code) => <a href={entryPath(code)}>{code}</a>)} />;
}

/** Only what leads to the web is a link. */
function Link({ url, text }: { readonly url: string | undefined; readonly text: string | undefined }) {
  if (!url || !/^https?:\/\//i.test(url)) return <>{text ?? ''}</>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}
