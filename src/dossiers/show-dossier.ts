import type { SeenDossier } from '#db/dossier-grants.ts';
import type { TimeLimit } from '#knowledge/entry.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { dossierClock } from './dossier-clock.ts';
import type { DossierRules } from './dossier-rules.ts';
import type { DossierView } from './dossier-view.ts';

export type Showing = {
  readonly now: Date;
  readonly rules: DossierRules;
  /** As the registry has it; masked here. */
  readonly applicantName: string | null;
  readonly isLastKnown: boolean;
};

/** Copies field by field what may be seen: what is added to a dossier is not shown until it is written here. */
export function showDossier(dossier: SeenDossier, showing: Showing): DossierView {
  const { now, rules, applicantName, isLastKnown } = showing;
  const limit = soleLimit(dossier.limits);
  return {
    id: dossier.id,
    code: dossier.code,
    registry: dossier.registry,
    isLastKnown,
    asOf: dossier.asOf,
    heardAt: dossier.takenAt,
    procedure: { code: dossier.procedureCode, name: dossier.procedureName },
    agency: dossier.agency,
    ward: dossier.ward,
    handling: handlingOf(dossier),
    applicant: applicantName === null ? null : maskName(applicantName),
    status: dossier.status,
    statusWord: masked(dossier.statusWord),
    clock: dossierClock(dossier, { now, rules, limit, way: dossier.way }),
    submittedAt: dossier.submittedAt,
    receivedAt: dossier.receivedAt,
    finishedAt: dossier.finishedAt,
    returnedAt: dossier.returnedAt,
    papersWanted: dossier.papersWanted.map(maskPersonal),
    papersUntil: dossier.papersUntil,
    fee: feeOf(dossier),
    result: resultOf(dossier),
    note: masked(dossier.note),
    timeline: dossier.way
      .filter(({ status, statusWord }, index) => {
        const before = dossier.way[index - 1];
        return before?.status !== status || before.statusWord !== statusWord;
      })
      .map(({ at, status, statusWord }) => ({ at, status, statusWord: masked(statusWord) }))
      .toReversed(),
  };
}

/** "Lê Thị Mận" is "L** T** M**": enough to know one's own by, and neither name nor length to others. */
export function maskName(name: string): string {
  const words = name.normalize('NFC').split(/[\s\d.,-]+/);
  return words.flatMap((word) => (/^\p{L}/u.test(word) ? [`${[...word][0]}**`] : [])).join(' ');
}

function masked(text: string | null): string | null {
  return text === null ? null : maskPersonal(text);
}

function feeOf({ feeOwed, feePaidAt, feeLink }: SeenDossier): DossierView['fee'] {
  if (feeOwed === null || feeOwed === 0 || feePaidAt !== null) return null;
  return { owed: feeOwed, link: feeLink !== null && isOfficialLink(feeLink) ? feeLink : null };
}

/** Where to pay is only ever told of a state's own site. */
function isOfficialLink(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { protocol, hostname, username, port } = new URL(link);
  return protocol === 'https:' && username === '' && port === '' && /(^|\.)gov\.vn$/.test(hostname);
}

/** An officer is told by name and office: what has a number or an address in it is left out whole. */
function handlingOf({ handlingUnit, handlingOfficer }: SeenDossier): DossierView['handling'] {
  const officer = handlingOfficer !== null && /[\d@]/.test(handlingOfficer) ? null : handlingOfficer;
  return { unit: masked(handlingUnit), officer };
}

/** The place of a result that comes by post is somebody's home, and that of one that comes online may be their address. */
function resultOf({ returnBy, returnPlace, tracking }: SeenDossier): DossierView['result'] {
  if (returnBy === null) return null;
  const place = returnBy === 'post' ? null : returnBy === 'counter' ? returnPlace : masked(returnPlace);
  return { by: returnBy, place, tracking };
}

/** The one limit that holds whatever the case and the way of filing; `null` where they differ. */
function soleLimit(limits: readonly TimeLimit[]): TimeLimit | null {
  const [first, ...others] = limits.filter(({ quantity }) => quantity !== null);
  if (!first) return null;
  const same = others.every(({ quantity, unit }) => quantity === first.quantity && unit === first.unit);
  return same ? first : null;
}
