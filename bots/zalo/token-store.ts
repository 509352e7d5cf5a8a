/** An access token of the official account. `version` grows with every rotation of the pair. */
export type AccessToken = { readonly token: string; readonly version: number };

/** Where the channel gets its access token from; who keeps, rotates and guards the pair stands behind it. */
export interface AccessTokens {
  /**
   * The token to send with; `null` where an administrator must grant the account to us (again). Throws a `Fault`
   * (`unavailable`) where it ran out and a new one could not be had in time: nothing was sent, and it may be tried again.
   */
  current(): Promise<AccessToken | null>;
  /**
   * The platform refused the token of version `after`: a newer one, rotated by us or by whoever was quicker. `null`
   * where there is none to be had without an administrator. Throws as `current` does.
   */
  refreshed(after: number): Promise<AccessToken | null>;
}

/** A pair as it is kept: sealed, so that a copy of the database tells nothing. */
export type SealedPair = {
  readonly access: string;
  readonly refresh: string;
  readonly accessIssuedAt: Date;
  readonly accessExpiresAt: Date;
  readonly refreshIssuedAt: Date;
};

/**
 * `ok`; `refreshing` while somebody holds the lease; `needs-reauth` where an administrator is called: the problem
 * `refused` is final, for any other the same refresh token is tried again from time to time.
 */
export type KeptPair = SealedPair & {
  readonly version: number;
  readonly status: 'ok' | 'refreshing' | 'needs-reauth';
  /** What went wrong last, as a word; `null` when nothing did. */
  readonly problem: string | null;
  /** Calls with this refresh token of which nobody knows how they ended. */
  readonly attempts: number;
  /** No call is made before so many milliseconds have passed. */
  readonly pausedMs: number;
};

/** How a call ended that brought no new pair. */
export type RefreshEnd = {
  readonly status: 'ok' | 'needs-reauth';
  readonly problem: string;
  readonly attempts: number;
  readonly pauseMs: number;
};

/** Calls with one refresh token whose end nobody knows, until an administrator is called. */
export const mostUnknown = 2;

/**
 * Keeps the one pair of one official account, for all programs. Each member is one statement that is committed when it
 * returns: nobody holds a transaction while Zalo is asked.
 */
export interface TokenStore {
  read(): Promise<KeptPair | null>;
  /**
   * Takes the right to ask for the pair after `version`, for so many seconds, and counts the attempt before it is made.
   * `null` where another has it, where it is too early, or where there is a newer pair.
   */
  begin(
    version: number,
    lease: { readonly owner: string; readonly seconds: number },
  ): Promise<KeptPair | null>;
  /**
   * Keeps the pair that followed `version`, whoever has the lease by now. `overtaken`: an administrator had put another
   * pair in its place; this one then stands by, and is not lost. May be repeated.
   */
  commit(version: number, pair: SealedPair): Promise<'committed' | 'overtaken'>;
  /** Gives the lease back without a new pair. */
  end(version: number, owner: string, end: RefreshEnd): Promise<void>;
  /** Puts the pair that stands by in the place of `version`, where there is one. */
  promote(version: number): Promise<boolean>;
  /** An administrator's new pair; returns its version. */
  replace(pair: SealedPair): Promise<number>;
}
