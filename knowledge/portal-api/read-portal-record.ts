import { procedureSchema } from '#knowledge/entry.ts';
import type { Flag } from '#knowledge/flag.ts';
import { flagStaleness } from '#knowledge/portal/flag-staleness.ts';
import { readConditions } from '#knowledge/portal/read-conditions.ts';
import { decisionIn, isTrial } from '#knowledge/portal/read-decision.ts';
import { legalNumberIn } from '#knowledge/portal/read-legal-basis.ts';
import { tidyLine } from '#knowledge/portal/tidy-text.ts';
import type { ReadRecord } from '#knowledge/read-record.ts';
import { reasonOf } from '#knowledge/reason-of.ts';
import { dayInVietnam } from '#src/clock.ts';
import {
  asRecord,
  hasKey,
  type LooseRecord,
  lineIn,
  namesIn,
  numberIn,
  recordsUnder,
  textIn,
} from './loose-values.ts';
import { readPortalMethods } from './read-portal-methods.ts';
import { readPortalPapers } from './read-portal-papers.ts';
import {
  readOnlineLevel,
  readPortalAgencies,
  readPortalAudience,
  readPortalLevels,
} from './read-portal-people.ts';

/**
 * Reads one record as the national portal itself gives it. Whatever else is missing or misshapen, a record with a
 * code and a name is kept with what could be read of it; one that cannot be kept says why.
 */
export function readPortalRecord(value: unknown): ReadRecord | { readonly rejected: string } {
  const record = asRecord(value);
  if (!record) return { rejected: 'record: not an object' };
  if (!hasKey(record, detailKey)) return { rejected: 'a line of the portal’s list, without its details' };
  const steps = readSteps(record);
  const name = lineIn(record, /^name$/);
  const methods = readPortalMethods(record, `${name}\n${steps}`);
  const papers = readPortalPapers(record);
  const audience = readPortalAudience(record);
  const online = readOnlineLevel(record, methods.methods);
  const legal = readBasis(record);
  const source = readSource(record);
  const sections = readSectionsOf(record, steps);
  const checked = procedureSchema.safeParse({
    kind: 'procedure',
    code: lineIn(record, /^code$/),
    name,
    field: namesIn(record, /^categor(?:y|ies)(?:details?)?$/)[0] ?? 'Chưa rõ lĩnh vực',
    levels: readPortalLevels(record),
    audience: audience.audience,
    online: { level: online.level },
    agencies: readPortalAgencies(record),
    methods: methods.methods,
    papers: papers.papers,
    paperNotes: papers.notes,
    conditions: readConditions(conditionsOf(record)).short,
    results: namesIn(record, /^results?(?:details?)?$/),
    legalBasis: legal.legalBasis,
    source,
    sections,
  });
  if (!checked.success) return { rejected: reasonOf(checked.error.issues) };
  const own = ownFlags(record, { name, decision: source.decision ?? '', url: source.url });
  const flags = [
    ...own,
    ...methods.flags,
    ...papers.flags,
    ...audience.flags,
    ...online.flags,
    ...legal.flags,
  ];
  return { entry: checked.data, flags: [...new Set([...flags, ...flagStaleness(checked.data)])] };
}

/** A line of the portal's list has a code and a name, and none of these. */
export const detailKey =
  /^(?:execution(?:methods?|steps?|cases?)(?:details?)?|subjecttypes(?:details?)?|procedureproposal|requirementsandconditions)$/;

function readSteps(record: LooseRecord): string {
  const steps = recordsUnder(record, /^executionsteps?(?:details?)?$/).map((step) => {
    const name = lineIn(step, /^name$/);
    const description = textIn(step, /^(?:description|content)$/);
    return [name, description]
      .filter(Boolean)
      .join(name.length > 40 || description.includes('\n') ? '\n' : ': ');
  });
  const told = steps.filter(Boolean).join('\n');
  return told || textIn(record, /^executionsteps?(?:details?)?$/);
}

function conditionsOf(record: LooseRecord): string {
  return textIn(record, /^requirements?(?:andconditions?)?$/);
}

function readSectionsOf(record: LooseRecord, steps: string): Readonly<Record<string, string>> {
  const sections = {
    overview: textIn(record, /^notes?$/),
    steps,
    conditions: readConditions(conditionsOf(record)).prose,
    place: textIn(record, /^dossierreceivingaddress(?:es)?$/),
  };
  return Object.fromEntries(Object.entries(sections).filter(([, text]) => /\p{L}/u.test(text)));
}

function readBasis(record: LooseRecord) {
  const texts = recordsUnder(record, /^legalbas[a-z]*$/).map((one) => {
    const title = lineIn(one, /^(?:name|title)$/);
    const number = lineIn(one, /^(?:code|number)$/);
    return { number: legalNumberIn(number) ?? legalNumberIn(title) ?? number, title };
  });
  const legalBasis = texts
    .filter(({ number }) => /\d/.test(number))
    .map(({ number, title }) => (title && title !== number ? { number, title } : { number }));
  const byNumber = new Map(legalBasis.map((one) => [one.number, one]));
  const flags: Flag[] = legalBasis.length < texts.length ? ['legal-basis-unclear'] : [];
  return { legalBasis: [...byNumber.values()], flags };
}

type Source = { readonly decision?: string; readonly url?: string; readonly takenOn?: string };

function readSource(record: LooseRecord): Source {
  const [proposal] = recordsUnder(record, /^procedureproposals?(?:details?)?$/);
  const decision = lineIn(proposal ?? record, /^decision(?:number|no|code)$/);
  const id = lineIn(record, /^id$/);
  const takenOn = dayOf(record);
  return {
    ...decisionIn(decision),
    ...(/^[\da-f-]{32,36}$/i.test(id) && { url: `https://dichvucong.gov.vn/thu-tuc-hanh-chinh/${id}` }),
    ...(takenOn && { takenOn }),
  };
}

/** The day of its last change, in Viet Nam: the text is at least as young as this. */
function dayOf(record: LooseRecord): string | undefined {
  const millis = numberIn(record, /^updatedat$/) ?? Date.parse(lineIn(record, /^updatedat$/));
  const sensible = millis > Date.UTC(2000, 0) && millis < Date.UTC(2100, 0);
  return sensible ? dayInVietnam(new Date(millis)) : undefined;
}

type Own = { readonly name: string; readonly decision: string; readonly url: string | undefined };

function ownFlags(record: LooseRecord, { name, decision, url }: Own): Flag[] {
  const state = tidyLine(lineIn(record, /^state$/)).toUpperCase();
  return [
    ...(isTrial({ name, decision }) ? (['junk'] as const) : []),
    ...(state && state !== 'ACTIVE' ? (['not-active'] as const) : []),
    ...(url ? [] : (['source-missing'] as const)),
    ...(namesIn(record, /^categor(?:y|ies)(?:details?)?$/).length > 0 ? [] : (['field-missing'] as const)),
  ];
}
