import type { OwedStep } from './second-step.ts';
import type { Staff } from './staff.ts';

/** A browser that signed in. */
export type SignedIn = {
  readonly staff: Staff;
  /** Of the session, not its secret: forms are signed with it, and it can be revoked by it. */
  readonly sessionId: string;
  /** What must be done before anything else opens. */
  readonly owed?: OwedStep | null;
};

/** Who sits at a browser. */
export interface SignIn {
  /**
   * Whose session the request's cookies carry; `null` where none holds (never signed in, ended, revoked, disabled).
   * Looks at the database each time: what was revoked ends with the next request. What a page asks by itself
   * keeps no session from running out.
   */
  find(headers: Headers): Promise<SignedIn | null>;
}
