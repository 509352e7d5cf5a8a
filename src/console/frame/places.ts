import type { ConsoleTexts } from '#prompts/console.vi.ts';
import { may, type Right } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { ConsoleIconName } from './console-icon.tsx';

/** A place of the console that stands in its menu. */
export type Place = {
  readonly name: keyof ConsoleTexts['places'];
  /** Below `/console`. */
  readonly path: `/${string}`;
  readonly right: Right;
  readonly icon: ConsoleIconName;
};

/** In the order of a working day: who waits first, what the centre knows next, how it is run last. */
export const places: readonly Place[] = [
  { name: 'inbox', path: '/inbox', right: 'inbox.read', icon: 'inbox' },
  { name: 'hotline', path: '/hotline', right: 'hotline.work', icon: 'phone' },
  { name: 'tickets', path: '/tickets', right: 'tickets.read', icon: 'ticket' },
  { name: 'findings', path: '/findings', right: 'findings.read', icon: 'eye' },
  { name: 'desk', path: '/desk', right: 'desk.read', icon: 'book' },
  { name: 'gaps', path: '/gaps', right: 'gaps.read', icon: 'gap' },
  { name: 'people', path: '/people', right: 'people.read', icon: 'people' },
  { name: 'audit', path: '/audit', right: 'audit.read', icon: 'history' },
  { name: 'settings', path: '/settings', right: 'settings.read', icon: 'settings' },
];

export function placesOf(staff: Pick<Staff, 'roles' | 'agencies'>): readonly Place[] {
  return places.filter(({ right }) => may(staff, right));
}

/** Where their day begins; their own account for whoever may see nothing else. */
export function firstPlace(staff: Pick<Staff, 'roles' | 'agencies'>): string {
  return placesOf(staff)[0]?.path ?? '/account';
}
