import { z } from 'zod';
import type { MarkupNode } from '#tests/support/read-markup.ts';

/** One message on a citizen's phone, or a word of the sandbox in between. */
export type Bubble = {
  readonly by: 'citizen' | 'centre' | 'note';
  /** Milliseconds of the epoch. */
  readonly at: number;
  readonly body: readonly MarkupNode[];
  /** Under the message; `press` is what comes back when one is pressed. */
  readonly buttons: readonly { readonly label: string; readonly press: string }[];
  /** What the centre put on it as "received". */
  readonly reaction?: string | undefined;
  /** As it travelled. */
  readonly raw: unknown;
};

export const enclosures = ['photo', 'voice', 'file', 'location', 'contact', 'sticker'] as const;
export type Enclosure = (typeof enclosures)[number];

/** How a platform can be made to fail. */
export const troubles = ['busy', 'down', 'lost', 'slow', 'token'] as const;
export type Trouble = (typeof troubles)[number];

/** What a citizen does with the phone, and what whoever tries the sandbox does to its platform. */
export const actSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().min(1).max(20_000) }),
  z.object({ kind: z.literal('press'), press: z.string().max(1000), label: z.string().max(1000) }),
  z.object({ kind: z.literal('enclose'), what: z.enum(enclosures) }),
  z.object({ kind: z.literal('block') }),
  z.object({ kind: z.literal('unblock') }),
  /** Its platform delivers the last event once more. */
  z.object({ kind: z.literal('again') }),
  /** A request that only pretends to come from the platform. */
  z.object({ kind: z.literal('forge') }),
  z.object({ kind: z.literal('operator'), text: z.string().min(1).max(2000) }),
  z.object({ kind: z.literal('trouble'), what: z.enum(troubles) }),
  z.object({ kind: z.literal('mend') }),
]);
export type Act = z.infer<typeof actSchema>;

/** A person of the centre keeps a promise, as with `npm run inbox -- reply`. */
export const replySchema = z.object({ kind: z.literal('reply'), text: z.string().min(1).max(2000) });
export type Reply = z.infer<typeof replySchema>;

export type PhoneName = 'zalo' | 'telegram';

/** A citizen's phone with one platform on it. */
export interface Phone {
  readonly name: PhoneName;
  /** The citizen's id on the platform, as it stands in the database. */
  readonly chat: string;
  bubbles(): Promise<readonly Bubble[]>;
  act(act: Act): Promise<void>;
  /** A word of the sandbox between the messages. */
  note(text: string): void;
  /** What keeps the platform from working now, in a word; `null` when nothing does. */
  readonly state: 'blocked' | Trouble | null;
  close(): Promise<void>;
}

/** Plain words as what stands in a bubble. */
export function words(text: string): readonly MarkupNode[] {
  return [{ text }];
}
