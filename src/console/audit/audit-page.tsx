import type { AuditAsked, AuditFound } from '#src/audit/search-audit.ts';
import type { AuditProof } from '#src/audit/verify-audit.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { Field, SelectField, TextField } from '#src/console/frame/fields.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import { Pager } from '#src/console/frame/pager.tsx';
import { may } from '#src/people/rights.ts';
import { auditTexts } from './audit-texts.ts';

type Props = {
  readonly visit: Visit;
  readonly asked: AuditAsked;
  readonly found: AuditFound;
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  /** Of the chain, where it was asked for. */
  readonly proof: AuditProof | null;
  readonly head: string;
  /** Of a check that goes on: how many were proved before, and whether the noted entry was among them. */
  readonly proved: number;
  readonly seen: 'head' | undefined;
};

type Entry = AuditFound['entries'][number];

/** Who did what, found by who, what, to what and when. */
export function AuditPage(props: Props) {
  const { visit, found } = props;
  const texts = auditTexts(visit.language);
  return (
    <ConsolePage visit={visit} title={texts.title}>
      <p class="text-secondary">{texts.text}</p>
      <Filter {...props} />
      {found.entries.length === 0 ? (
        <EmptyState
          {...{ icon: 'history', title: texts.none, text: texts.noneText }}
          action={
            <a class="btn" href="/console/audit">
              {texts.clear}
            </a>
          }
        />
      ) : (
        <Table visit={visit} entries={found.entries} />
      )}
      <Pager visit={visit} next={found.next} />
      <Chain {...props} />
    </ConsolePage>
  );
}

function Filter({ visit, asked, actors }: Props) {
  const texts = auditTexts(visit.language);
  return (
    <form method="get" action="/console/audit" class="audit-filter">
      <SelectField
        {...{ name: 'who', label: texts.who, value: asked.who ?? '' }}
        options={[
          { value: '', label: texts.anybody },
          ...actors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Field
        {...{ name: 'act', label: texts.act, hint: texts.actHint }}
        control={(spoken) => (
          <input
            {...spoken}
            {...{ name: 'act', value: asked.act ?? '', type: 'search', maxlength: 80, class: 'form-control' }}
            data-search
          />
        )}
      />
      <TextField
        {...{ name: 'subject', label: texts.subject, hint: texts.subjectHint, value: asked.subject ?? '' }}
        max={200}
      />
      <TextField {...{ name: 'from', label: texts.from, value: asked.from ?? '', type: 'date' }} />
      <TextField {...{ name: 'to', label: texts.to, value: asked.to ?? '', type: 'date' }} />
      <button class="btn" type="submit">
        {texts.find}
      </button>
    </form>
  );
}

function Table({ visit, entries }: { readonly visit: Visit; readonly entries: readonly Entry[] }) {
  const { columns } = auditTexts(visit.language);
  return (
    <div class="card">
      <div class="table-responsive">
        <table class="table card-table people-table audit-table">
          <thead>
            <tr>
              <th scope="col">{columns.number}</th>
              <th scope="col">{columns.at}</th>
              <th scope="col">{columns.who}</th>
              <th scope="col">{columns.act}</th>
              <th scope="col">{columns.subject}</th>
              <th scope="col">{columns.details}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Line visit={visit} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Line({ visit, entry }: { readonly visit: Visit; readonly entry: Entry }) {
  const texts = auditTexts(visit.language);
  const { columns } = texts;
  const facts = Object.entries(entry.detail);
  const isBare = facts.length === 0 && entry.why === null && entry.agency === null;
  const [, inWords] = Object.entries(texts.acts).find(([act]) => act === entry.act) ?? [];
  return (
    <tr>
      <td data-label={columns.number}>{entry.id}</td>
      <td data-label={columns.at}>
        <Moment at={entry.at} />
      </td>
      <td data-label={columns.who}>
        {entry.actorName}
        <div class="text-secondary">{texts.kinds[entry.actorKind]}</div>
      </td>
      <td data-label={columns.act}>
        {inWords === undefined ? null : <div>{inWords}</div>}
        <code>{entry.act}</code>
      </td>
      <td data-label={columns.subject}>
        {entry.subjectKind}{' '}
        {entry.subjectKind === 'staff' && may(visit.staff, 'people.read') ? (
          <a href={`/console/people/${entry.subjectId}`}>
            <code>{entry.subjectId}</code>
          </a>
        ) : (
          <code>{entry.subjectId}</code>
        )}
      </td>
      <td data-label={isBare ? undefined : columns.details}>
        <dl class="audit-facts">
          {entry.why === null ? null : <Fact name={texts.why} value={entry.why} />}
          {entry.agency === null ? null : <Fact name={texts.agency} value={entry.agency} />}
          {facts.map(([name, value]) => (
            <Fact name={name} value={Array.isArray(value) ? value.join(', ') : String(value)} />
          ))}
        </dl>
      </td>
    </tr>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** A look that changes nothing, asked for by its own button as it reads everything. */
function Chain(props: Props) {
  const { visit, proof, head } = props;
  const texts = auditTexts(visit.language);
  return (
    <section class="card mt-3 people-form" id="chain">
      <div class="card-body">
        <h2 class="card-title">{texts.chain}</h2>
        {proof ? <Proof {...props} proof={proof} /> : <p>{texts.chainText}</p>}
        <form method="get" action="/console/audit#chain">
          <input type="hidden" name="check" value="chain" />
          <TextField {...{ name: 'head', label: texts.head, hint: texts.headHint, value: head, max: 64 }} />
          <button class="btn" type="submit">
            {texts.check}
          </button>
        </form>
      </div>
    </section>
  );
}

function Proof({ visit, proof, proved, head, seen }: Props & { readonly proof: AuditProof }) {
  const texts = auditTexts(visit.language);
  switch (proof.kind) {
    case 'whole':
      return (
        <div class="alert alert-success" role="status">
          <div class="audit-proof">
            <strong>{texts.whole(proved + proof.entries)}</strong>
            {proof.last ? <p>{texts.last(proof.last.id, proof.last.hash)}</p> : null}
          </div>
        </div>
      );
    case 'part':
      return (
        <div class="alert alert-info" role="status">
          <div class="audit-proof">
            <strong>{texts.part(proved + proof.entries)}</strong>
            <form method="get" action="/console/audit#chain">
              <input type="hidden" name="check" value="chain" />
              <input type="hidden" name="head" value={head} />
              <input type="hidden" name="since" value={String(BigInt(proof.last.id) + 1n)} />
              {seen || proof.isHeadThere ? <input type="hidden" name="seen" value="head" /> : null}
              <button class="btn btn-primary" type="submit">
                {texts.checkOn}
              </button>
            </form>
          </div>
        </div>
      );
    case 'broken':
      return (
        <Alert kind="danger" title={texts.brokenAt(proof.id)}>
          <p>
            {texts.ways[proof.how]} {texts.tell}
          </p>
        </Alert>
      );
    case 'head-missing':
      return (
        <Alert kind="danger" title={texts.headMissing}>
          <p>{texts.tell}</p>
        </Alert>
      );
  }
}
