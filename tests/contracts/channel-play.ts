import type { Hono } from 'hono';
import type { Opened } from '#src/open-channels.ts';
import type { Resources } from '#src/resources.ts';
import type { Secret } from '#src/secret.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';

/** What a play is opened with: the stage's own, which is emptied before each test. */
export type PlayHeld = Pick<Resources, 'db' | 'clock' | 'log' | 'signals'> & {
  readonly sessionSecret: Secret;
};

/** The app with its routes; whoever delivers something posts it here. */
export type PlayedApp = Pick<Hono<HttpEnv>, 'request'>;

/** One event as its platform delivers it. Delivered again, it is the very same request. */
export type Delivery = (app: PlayedApp) => Promise<{ readonly status: number }>;

/** One message as a citizen saw it. */
export type Shown = {
  /** Its words, as they are read: without markup, entities resolved. */
  readonly text: string;
  /** What can be pressed under it. */
  readonly buttons: readonly string[];
  /** Where its markup and its buttons lead. */
  readonly links: readonly string[];
};

/** What a platform may answer to one of our messages, beside that it was shown. */
export const fates = ['again', 'unknown', 'refused', 'unreachable', 'halted'] as const;
export type FateName = (typeof fates)[number];

/** How a citizen is played on a channel whose platform is a fake. Citizens are called by name; ids are the play's. */
export interface ChannelPlay {
  readonly opened: Opened;
  /** The platform's id of the citizen's chat, as it stands in the database. */
  chatOf(citizen: string): Promise<string>;
  write(citizen: string, text: string): Delivery;
  /** Takes the `at`-th choice (from 0) of the last message that offered some: presses it, or writes its number. */
  choose(citizen: string, at: number): Delivery;
  attach(citizen: string, what: 'photo' | 'voice'): Delivery;
  /** What the citizen saw, in order; what the platform refused or lost is not among it. */
  shown(citizen: string): Promise<readonly Shown[]>;
  /** What comes over the same wire and is not the platform's, each with its name. */
  forged(): Readonly<Record<string, Delivery>>;
  /** The platform answers our next message so. */
  plan(fate: FateName): void;
  /** `null` where the platform does not tell. */
  block(citizen: string): Delivery | null;
  /** What `fetchFile` is given for a file of so many bytes, and for one at another host; `null` where it fetches none. */
  files(): { ofSize(bytes: number): unknown; readonly foreign: unknown } | null;
  close(): Promise<void>;
}

/** One channel's line in the suite. */
export type PlayedChannel = {
  readonly name: string;
  /** The longest message that its platform takes, in UTF-16 units. */
  readonly longestText: number;
  /** What its platform may answer; a page takes everything. */
  readonly fates: readonly FateName[];
  open(held: PlayHeld): Promise<ChannelPlay>;
};
