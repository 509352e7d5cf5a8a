/** What one citizen sees of the official account, in order. */
export type ZaloShown = {
  readonly user: string;
  readonly kind: 'text' | 'image' | 'file' | 'sticker' | 'request' | 'template';
  /** The words; for an image its caption. `null` where there are none. */
  readonly text: string | null;
  readonly messageId: string;
  /** Milliseconds of the epoch. */
  readonly at: number;
  /** `message` as it was sent to Zalo, or the template's body. */
  readonly sent: unknown;
  readonly quota: 'reply' | 'billed' | 'template' | 'operator';
};

export type ZaloReaction = { readonly user: string; readonly icon: string; readonly messageId: string };

/** What was delivered to us, or given up, with what it took. */
export type ZaloDelivery = {
  readonly eventName: string | null;
  readonly user: string | null;
  readonly messageId: string | null;
  readonly text: string | null;
  readonly outcome: 'acknowledged' | 'given-up';
  readonly attempts: number;
  /** The last HTTP status; `null` where the connection failed. */
  readonly status: number | null;
  /** How long the last attempt took. */
  readonly ms: number;
};

export type ZaloRecord = {
  readonly shown: ZaloShown[];
  readonly reactions: ZaloReaction[];
  readonly deliveries: ZaloDelivery[];
  /** Calls by name, met plans among them. */
  readonly calls: Record<string, number>;
  /** When each user last did something that opens the windows. */
  readonly heardAt: Map<string, number>;
  /** Uploads by the id or token that was given for them. */
  readonly files: Map<string, { readonly kind: 'image' | 'gif' | 'file'; readonly until: number }>;
  /** What users sent, by its name in the address. */
  readonly sent: Map<string, Uint8Array<ArrayBuffer>>;
};

export function zaloRecord(): ZaloRecord {
  return {
    shown: [],
    reactions: [],
    deliveries: [],
    calls: {},
    heardAt: new Map(),
    files: new Map(),
    sent: new Map(),
  };
}
