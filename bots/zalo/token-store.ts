/** An access token of the official account. `version` grows with every rotation of the pair. */
export type AccessToken = { readonly token: string; readonly version: number };

/** Where the channel gets its access token from; who keeps, rotates and guards the pair stands behind it. */
export interface AccessTokens {
  /** The token to send with; `null` where an administrator must grant the account to us (again). */
  current(): Promise<AccessToken | null>;
  /**
   * The platform refused the token of version `after`: a newer one, rotated by us or by whoever was quicker. `null`
   * where there is none to be had without an administrator.
   */
  refreshed(after: number): Promise<AccessToken | null>;
}
