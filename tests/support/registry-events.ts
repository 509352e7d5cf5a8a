import { takeEvents } from '#src/dossiers/take-events.ts';
import type { Resources } from '#src/resources.ts';
import { Secret } from '#src/secret.ts';
import { openKeys } from '#src/sign.ts';
import { fixedClock } from './fixed-clock.ts';

/** A Wednesday morning: everything of these tests happens around it. */
export const noon = '2026-11-18T12:00:00+07:00';

export const dossierSecret = new Secret('a secret of tests for dossiers, long enough');
export const dossierKeys = await openKeys(dossierSecret);

export type Event = Readonly<Record<string, unknown>>;

let events = 0;

/** An event of an invented dossier that a registry has just begun to work on. */
export function registryEvent(over: Event = {}): Event {
  events += 1;
  return {
    key: `event-${events}`,
    at: '2026-11-16T09:00:00+07:00',
    code: 'H57.12-261116-0001',
    status: 4,
    procedure: { code: '9.000001', name: 'Cấp giấy chứng nhận nuôi rùa cảnh' },
    agency: 'Phòng Văn hóa phường Mẫu',
    applicant: { name: 'Lê Thị Mận', phone: '0912 345 678', personalNumber: '046199001234' },
    receivedAt: '2026-11-16T08:30:00+07:00',
    dueAt: '2026-11-20T17:00:00+07:00',
    ...over,
  };
}

/** Tells events as the registry "một cửa". */
export function tellEvents(
  db: Resources['db'],
  given: readonly unknown[],
  { registry = 'một cửa', at = noon }: { readonly registry?: string; readonly at?: string } = {},
) {
  return takeEvents({ db, clock: fixedClock(at), keys: dossierKeys }, { registry, events: given });
}
