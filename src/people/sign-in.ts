import type { Staff } from './staff.ts';

/** A browser that signed in. */
export type SignedIn = {
  readonly staff: Staff;
  /** Of the session, not its secret: forms are signed with it, and it can be revoked by it. */
  readonly sessionId: string;
};

/** Who sits at a browser. */
export interface SignIn {
  /**
   * Whose session the request's cookies carry; `null` where none holds (never signed in, ended, revoked, disabled, or
   * the second step is missing). Looks at the database each time: what was revoked ends with the next request.
   */
  find(headers: Headers): Promise<SignedIn | null>;
}
