/** How a channel stood in the last day, as the tables tell; it is this program's word for none of its platforms. */
export type ChannelHealth = {
  readonly channel: string;
  /** `null`: nothing came, or nothing went, in the last day. */
  readonly lastIn: Date | null;
  readonly lastOut: Date | null;
  /** Events that wait to be worked, and messages that wait to be sent. */
  readonly waitingIn: number;
  readonly waitingOut: number;
  /** Messages that were given up, and events that could not be worked. */
  readonly failedOut: number;
  readonly failedIn: number;
};

/** Requests to a webhook that were not taken, today and yesterday. */
export type RefusedRequests = {
  readonly channel: string;
  readonly why: string;
  readonly times: number;
  readonly lastAt: Date;
};

/** The pair of tokens of an official account, without a letter of them. */
export type TokenHealth = {
  readonly oaId: string;
  readonly status: 'ok' | 'refreshing' | 'needs-reauth';
  readonly problem: string | null;
  readonly accessExpiresAt: Date;
  readonly refreshIssuedAt: Date;
};

export type ModelDay = { readonly calls: number; readonly tokens: number };
