import type { SignIn } from '#src/people/sign-in.ts';
import type { Staff } from '#src/people/staff.ts';

/** Lets in whoever the cookie `as` names, of those who are known here: who they are stands in for how they proved it. */
export class SignedInAs implements SignIn {
  readonly #known: Map<string, Staff>;

  constructor(known: readonly Staff[]) {
    this.#known = new Map(known.map((staff) => [staff.id, staff]));
  }

  async find(headers: Headers) {
    const id = /(?:^|;\s*)as=([\w-]+)/.exec(headers.get('Cookie') ?? '')?.[1];
    const staff = id === undefined ? undefined : this.#known.get(id);
    return staff ? { staff, sessionId: `session-of-${staff.id}` } : null;
  }

  /** What a request of theirs carries. */
  static cookie({ id }: Pick<Staff, 'id'>): string {
    return `as=${id}`;
  }

  /** They sign in again. */
  let(staff: Staff): void {
    this.#known.set(staff.id, staff);
  }

  /** The session is over: the next request finds nobody. */
  end({ id }: Pick<Staff, 'id'>): void {
    this.#known.delete(id);
  }
}
