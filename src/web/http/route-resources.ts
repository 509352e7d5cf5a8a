import type { Hono } from 'hono';
import type { Channel, Webhook } from '#bots/channel.ts';
import type { Retention, WidgetOrigins } from '#src/config.ts';
import type { Reception } from '#src/conversations/reception.ts';
import type { Health } from '#src/health.ts';
import type { Feeds } from '#src/hotline/feeds/feeds.ts';
import type { Resources } from '#src/resources.ts';
import type { Secret } from '#src/secret.ts';
import type { TicketSettings } from '#src/tickets/ticket-settings.ts';
import type { CardShelf } from '#src/web/card/card-shelf.ts';
import type { ChatPace } from '#src/web/chat/stream-room.ts';
import type { Assets } from '#src/web/page/assets.ts';
import type { HttpEnv } from './http-env.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Verbs } from './verbs.ts';

/** How long a feed's stream may take, and how often it is looked at. */
export type CallStreamPace = {
  /** Whoever has not shown a key by then goes. */
  readonly helloMs: number;
  /** How often a key is looked up again. */
  readonly lookMs: number;
};

/** What a runtime opens for the app. */
export type AppResources = Resources & {
  readonly assets: Assets;
  /** The address that people type, where it is known: `https://...`. */
  readonly publicUrl: string | null;
  /** Whose pages may carry the widget. */
  readonly widgetOrigins: WidgetOrigins;
  /** Where checklists become pictures; `null` where nothing can paint them: then they stay drawings. */
  readonly cards: CardShelf | null;
  /** Signs the sessions of the page and the widget. */
  readonly sessionSecret: Secret;
  /** Aborted when the program stops: what stays open for long ends then. */
  readonly stopping: AbortSignal;
  readonly health: Health;
  /** How attachments are received; as usual where it is not said. */
  readonly reception?: Reception | undefined;
  /** For how long what is said is kept; as usual where it is not said. */
  readonly retention?: Retention | undefined;
  /** How reports are taken and who owns them; as usual where it is not said. */
  readonly tickets?: TicketSettings | undefined;
  /** Where the chat's streams are to be quicker or shorter than usual. */
  readonly chatPace?: Partial<ChatPace>;
  /** Which suppliers' feeds are set up here; absent: those alone that somebody with a key passes on. */
  readonly feeds?: Feeds | undefined;
  /** Where feeds' streams are to be watched more closely than usual. */
  readonly callStreamPace?: Partial<CallStreamPace> | undefined;
  /** Where a person of the centre speaks with citizens; absent, or without one of them, nothing is said there. */
  readonly channels?: ReadonlyMap<string, Channel> | undefined;
  /** Where platforms deliver to us. */
  readonly webhooks: readonly Webhook[];
  /** Mounts the staff's side, where it is served; it knows what it needs itself. */
  readonly openStaffSide?: ((app: Hono<HttpEnv>, resources: AppResources) => void) | undefined;
  /** Workers compress on their way out; Node leaves it to us. */
  readonly compression: 'gzip' | 'by-platform';
};

/** What a route may use. */
export type RouteResources = AppResources & { readonly verbs: Verbs; readonly rateLimit: RateLimit };
