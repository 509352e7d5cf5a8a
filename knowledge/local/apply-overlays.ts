import type { Overlay } from '#db/local-versions.ts';
import type { Aspect, LocalFact, Procedure, Version } from '#knowledge/entry.ts';
import { foldText } from '#knowledge/fold.ts';
import { announceFees, applyFees } from './apply-fees.ts';
import { applyLimits } from './apply-limits.ts';
import { inKnownCases } from './in-known-cases.ts';
import type { OverlayChange, OverlayField } from './overlay.ts';
import { withoutSentences } from './own-words.ts';
import { replaceNational } from './replace-national.ts';

/**
 * The version as it holds in one area on one day: field by field the ward's decision, else the province's, else the
 * national record. What the record says elsewhere of a replaced fee or time goes with it, so that an answer
 * cannot tell both.
 */
export function applyOverlays(version: Version, overlays: readonly Overlay[], day: string): Version {
  const { content } = version;
  if (content.kind !== 'procedure' || overlays.length === 0) return version;
  const now = narrowest(
    overlays.filter(
      (overlay) => isWithin(day, overlay.effectiveFrom, overlay.effectiveTo) && isMet(content, overlay),
    ),
  );
  const later = narrowest(overlays.filter(({ effectiveFrom }) => effectiveFrom > day)).filter(
    ({ change }) => change.field === 'fees',
  );
  const applied = [...now, ...later];
  if (applied.length === 0) return version;
  const current = now.reduce((text, overlay) => lay(text, overlay), content);
  const laid = later.reduce((text, overlay) => announce(text, content, overlay), current);
  return {
    ...version,
    content: replaceNational(content, inKnownCases(laid)),
    flags: version.flags.filter((flag) => !now.some(({ change }) => settles(change, flag))),
    local: factsOf(applied),
  };
}

function isWithin(day: string, from: string, to: string | null): boolean {
  return from <= day && (to === null || day <= to);
}

/** A form whose paper a newer text no longer asks for replaces nothing, and is not cited. */
function isMet({ papers }: Procedure, overlay: Overlay): boolean {
  const change = changeOf(overlay);
  return change.field !== 'form' || papers.some((paper) => namesForm(paper, change.value.paper));
}

/** Of decisions over the same slot the ward's; there is one for each area and day. */
function narrowest(overlays: readonly Overlay[]): readonly Overlay[] {
  const bySlot = new Map<string, Overlay>();
  for (const overlay of overlays) {
    const key = `${overlay.change.field} ${overlay.slot}`;
    const other = bySlot.get(key);
    const winner = other && !(isWard(overlay) && !isWard(other)) ? other : overlay;
    bySlot.set(key, other ? asBroadAs(winner, winner === other ? overlay : other) : winner);
  }
  return [...bySlot.values()];
}

/** Where the province replaced all fees, a ward's that replace only the Council's bring none of the record back. */
function asBroadAs(winner: Overlay, loser: Overlay): Overlay {
  const [own, other] = [changeOf(winner), changeOf(loser)];
  const isNarrower = own.field === 'fees' && other.field === 'fees' && other.value.replaces === 'all';
  if (!isNarrower || !isWard(winner) || isWard(loser)) return winner;
  return { ...winner, change: { ...own, value: { ...own.value, replaces: 'all' } } };
}

function isWard({ area }: Overlay): boolean {
  return area.startsWith('ward:');
}

/** Only changes that passed `overlayChangeSchema` are ever written, which guarantees that field and value belong together. */
function changeOf({ change }: Overlay): Pick<OverlayChange, 'field' | 'value'> & OverlayChange {
  return { codes: [], ...change } as OverlayChange;
}

function announce(procedure: Procedure, national: Procedure, overlay: Overlay): Procedure {
  const change = changeOf(overlay);
  if (change.field !== 'fees') return procedure;
  return announceFees(procedure, national, {
    ...change.value,
    decision: overlay.decisionNumber,
    from: overlay.effectiveFrom,
  });
}

function lay(procedure: Procedure, overlay: Overlay): Procedure {
  const change = changeOf(overlay);
  switch (change.field) {
    case 'fees': {
      const until = change.value.replaces === 'all' && overlay.effectiveTo ? { to: overlay.effectiveTo } : {};
      return applyFees(procedure, { ...change.value, decision: overlay.decisionNumber, ...until });
    }
    case 'limits':
      return applyLimits(procedure, {
        channel: channelOf(overlay.slot),
        limits: change.value.limits,
        named: change.value.channels ? 'by-name' : 'as-any',
      });
    case 'agencies':
      return layAgencies(procedure, change.value);
    case 'counter': {
      const { name, where } = change.value;
      const counter = where ? `${name}, ${where}` : name;
      return { ...procedure, agencies: { ...procedure.agencies, counter } };
    }
    case 'form':
      return layForm(procedure, change.value);
    case 'online':
      return layOnline(procedure, change.value);
    case 'note':
      return procedure;
  }
}

function channelOf(slot: string): 'counter' | 'online' | 'post' {
  return slot === 'online' || slot === 'post' ? slot : 'counter';
}

type ValueOf<Field extends OverlayField> = Extract<OverlayChange, { field: Field }>['value'];

/** A remark on where to file goes where it names an agency that no longer does. */
function layAgencies(procedure: Procedure, value: ValueOf<'agencies'>): Procedure {
  const { place: _, ...sections } = procedure.sections;
  const before = procedure.agencies;
  const after = {
    ...before,
    receives: value.receives ?? before.receives,
    decides: value.decides ?? before.decides,
    cooperates: value.cooperates ?? before.cooperates,
  };
  const gone = [...before.receives, ...before.decides]
    .filter((name) => ![...after.receives, ...after.decides].includes(name))
    .map(foldText);
  const note =
    value.note ??
    withoutSentences(before.note, (sentence) => gone.some((name) => foldText(sentence).includes(name)));
  return { ...procedure, sections, agencies: { ...after, note } };
}

/** A paper is meant by a part of its name or of its form's. */
export function namesForm(paper: Procedure['papers'][number], part: string): boolean {
  const wanted = foldText(part);
  return [paper.name, paper.form?.name ?? ''].some((name) => foldText(name).includes(wanted));
}

function layForm(procedure: Procedure, { paper: part, form }: ValueOf<'form'>): Procedure {
  const { form: _, ...sections } = procedure.sections;
  const papers = procedure.papers.map((paper) => (namesForm(paper, part) ? { ...paper, form } : paper));
  return { ...procedure, sections, papers };
}

function layOnline(procedure: Procedure, value: ValueOf<'online'>): Procedure {
  const { online: _, ...sections } = procedure.sections;
  const methods =
    value.level === 'none'
      ? procedure.methods.filter(({ channel }) => channel !== 'online')
      : procedure.methods;
  return { ...procedure, sections, methods, online: { ...value, check: false } };
}

/** The doubts of an import about a fact that the record no longer gives. */
function settles(change: Overlay['change'], flag: string): boolean {
  if (change.field === 'limits') return ['unit-repaired', 'time-unclear', 'several-times'].includes(flag);
  return change.field === 'fees' && /^(?:zero-)?fee-/.test(flag);
}

const aspectsOf: Readonly<Record<Exclude<OverlayField, 'note'>, readonly Aspect[]>> = {
  fees: ['fee'],
  limits: ['time'],
  agencies: ['place'],
  counter: ['place'],
  form: ['form', 'papers'],
  online: ['online'],
};

/** One fact for each decision and what it is about; the three ways of filing are one. */
function factsOf(overlays: readonly Overlay[]): readonly LocalFact[] {
  const facts = new Map<string, LocalFact>();
  for (const overlay of overlays) {
    const change = changeOf(overlay);
    const { change: _, slot: _slot, ...decision } = overlay;
    const isNote = change.field === 'note';
    const aspects = isNote ? [change.value.aspect] : aspectsOf[change.field];
    const note = isNote ? change.value.text : null;
    const key = JSON.stringify([
      aspects,
      note,
      decision.decisionNumber,
      decision.area,
      decision.effectiveFrom,
    ]);
    facts.set(key, { ...decision, aspects, note });
  }
  return [...facts.values()];
}
