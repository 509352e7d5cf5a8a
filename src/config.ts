import { z } from 'zod';
import { type ChannelConfig, readChannelConfig } from './channel-config.ts';
import { type DossierConfig, readDossierConfig } from './dossier-config.ts';
import { Fault } from './fault.ts';
import { type HotlineConfig, readHotlineConfig } from './hotline-config.ts';
import { type ModelConfig, type ModelServer, readModelConfig } from './model-config.ts';
import { type OidcConfig, readOidcConfig } from './oidc-config.ts';
import { Secret } from './secret.ts';

const flagless = z.string().trim().min(1);
const webAddress = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));

/** Unless the centre says otherwise. */
export const usualRetention: Retention = {
  messagesDays: 180,
  attachmentsDays: 90,
  deliveriesDays: 30,
  guidanceDays: 730,
  dossiersDays: 730,
  ticketsDays: 3650,
  callsDays: 180,
};

const megabyte = 1024 * 1024;

/** An answer on its way is kept open for 55 seconds at the least; whoever waits for a model must be done before. */
const longestModelSeconds = 50;

/** Unless the centre says otherwise. */
export const usualReception: ReceptionConfig = { mostBytes: 20 * megabyte, operatorReplyHours: 4 };

const days = (fewest: number) => z.coerce.number().int().min(fewest).max(36_500);

/** What one program does; apart only on a PostgreSQL server. */
export const roles = ['all', 'web', 'worker', 'sender'] as const;
export type Role = (typeof roles)[number];

/** `*`, or a comma list of origins as browsers write them; `none` keeps the API to our own pages. */
const widgetOriginsSchema = flagless.transform((given, problems): WidgetOrigins => {
  if (given === '*') return 'any';
  if (given === 'none') return [];
  const origins = given.split(',').map((origin) => origin.trim().replace(/\/$/, ''));
  for (const origin of origins.filter((each) => !isWebOrigin(each))) {
    const message = `must be *, none, or origins such as https://example.gov.vn, parted by commas: ${origin}`;
    problems.addIssue({ code: 'custom', message });
  }
  return origins;
});

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).optional(),
  HOST: flagless.default('0.0.0.0'),
  DATABASE_URL: flagless.regex(/^postgres(ql)?:\/\//, 'must begin with postgres://').optional(),
  MOTCUA_DATA_DIR: flagless.default('.data'),
  PUBLIC_URL: z.url().optional(),
  CENTRE_NAME: flagless.default('Trung tâm Phục vụ hành chính công'),
  CENTRE_HOTLINE: flagless.optional(),
  CENTRE_PROVINCE: flagless.regex(/^\d{2}$/, 'must be the two digits of a province').optional(),
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(0).default(60),
  WIDGET_ORIGINS: widgetOriginsSchema.prefault('*'),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  MOTCUA_ROLE: z.enum(roles).default('all'),
  SESSION_SECRET: flagless.min(32, 'must be at least 32 characters, made at random').optional(),
  TELEGRAM_MODE: z.enum(['off', 'polling', 'webhook']).default('off'),
  TELEGRAM_BOT_TOKEN: flagless
    .regex(/^\d+:[\w-]{30,}$/, 'is not of the form that BotFather gives')
    .optional(),
  TELEGRAM_WEBHOOK_SECRET: flagless
    .regex(/^[\w-]{16,256}$/, 'must be 16 to 256 of A-Z a-z 0-9 _ -')
    .optional(),
  TELEGRAM_API_ROOT: webAddress.default('https://api.telegram.org'),
  TELEGRAM_PERSONAL: z.enum(['off', 'on']).default('off'),
  ZALO_APP_ID: flagless.regex(/^\d+$/, 'must be digits').optional(),
  ZALO_APP_SECRET: flagless.optional(),
  ZALO_OA_ID: flagless.regex(/^\d+$/, 'must be digits').optional(),
  ZALO_OA_SECRET_KEY: flagless.optional(),
  ZALO_OPENAPI_URL: webAddress.default('https://openapi.zalo.me'),
  ZALO_BUSINESS_URL: webAddress.default('https://business.openapi.zalo.me'),
  ZALO_OAUTH_URL: webAddress.default('https://oauth.zaloapp.com'),
  ZALO_RATE_PER_MINUTE: z.coerce.number().int().min(1).default(100),
  ATTACHMENT_MAX_MB: z.coerce
    .number()
    .int()
    .min(1)
    .max(50)
    .default(usualReception.mostBytes / megabyte),
  OPERATOR_REPLY_HOURS: z.coerce.number().min(0.25).max(80).default(usualReception.operatorReplyHours),
  RETENTION_MESSAGES_DAYS: days(1).default(usualRetention.messagesDays),
  RETENTION_ATTACHMENTS_DAYS: days(1).default(usualRetention.attachmentsDays),
  RETENTION_DELIVERIES_DAYS: days(7).default(usualRetention.deliveriesDays),
  RETENTION_GUIDANCE_DAYS: days(1).default(usualRetention.guidanceDays),
  RETENTION_DOSSIERS_DAYS: days(30).default(usualRetention.dossiersDays),
  RETENTION_TICKETS_DAYS: days(1).default(usualRetention.ticketsDays),
  RETENTION_CALLS_DAYS: days(1).default(usualRetention.callsDays),
  TICKETS: flagless.optional(),
  TICKETS_OWNER_SECRET: flagless.optional(),
  TICKETS_LISTENER_SECRET: flagless.optional(),
  DEMO_DOSSIERS: z.enum(['on', 'off']).optional(),
  REGISTRY_FILE: flagless.optional(),
  REGISTRY_TOKEN: flagless.optional(),
  DOSSIER_LATE_HOUR: z.coerce.number().int().min(1).max(24).default(15),
  DOSSIER_AFTER_PAPERS: z.enum(['restart', 'resume']).default('restart'),
  ZALO_TEMPLATES: flagless.optional(),
  ZALO_TEMPLATE_BUDGET: z.coerce.number().int().min(0).default(0),
  MODEL_URL: webAddress.optional(),
  MODEL_NAME: flagless.optional(),
  MODEL_API_KEY: flagless.optional(),
  MODEL_SOFT_SECONDS: z.coerce.number().min(0.1).max(60).default(4),
  MODEL_HARD_SECONDS: z.coerce
    .number()
    .min(0.2)
    .max(
      longestModelSeconds,
      `must be at most ${longestModelSeconds}, as an open answer is kept for 55 seconds`,
    )
    .default(15),
  MODEL_TOKENS_PER_DAY: z.coerce.number().int().min(0).default(5_000_000),
  MODEL_CALLS_PER_CITIZEN_PER_DAY: z.coerce.number().int().min(0).default(60),
  EMBEDDING_URL: webAddress.optional(),
  EMBEDDING_NAME: flagless.optional(),
  EMBEDDING_API_KEY: flagless.optional(),
  TWILIO_AUTH_TOKEN: flagless.optional(),
  HOTLINE_MAPPINGS: flagless.optional(),
  HOTLINE_MAPPINGS_FILE: flagless.optional(),
  OIDC_ISSUER: webAddress.optional(),
  OIDC_CLIENT_ID: flagless.optional(),
  OIDC_CLIENT_SECRET: flagless.optional(),
  OIDC_NAME: flagless.max(60).optional(),
});

export type Environment = z.infer<typeof environmentSchema>;

/** Whose pages may ask from their visitors' browsers. */
export type WidgetOrigins = 'any' | readonly string[];

export type ReceptionConfig = {
  /** Above this an attachment is refused. */
  readonly mostBytes: number;
  /** Working hours within which a person answers whoever waits for one. */
  readonly operatorReplyHours: number;
};

export type Config = {
  /** `null`: a worker or a sender that serves nothing, not even its health. */
  readonly port: number | null;
  readonly host: string;
  readonly database:
    | { readonly kind: 'pglite'; readonly folder: string }
    | { readonly kind: 'postgres'; readonly url: string };
  readonly publicUrl: string | null;
  readonly centre: {
    readonly name: string;
    readonly hotline: string | null;
    /** The two digits of the province whose decisions hold here; `00` is the invented one. */
    readonly province: string | null;
  };
  /** Questions per minute, per conversation and per address; 0 switches the limit off. */
  readonly rateLimitPerMinute: number;
  readonly widgetOrigins: WidgetOrigins;
  /** How many proxies stand before us, each adding one address to X-Forwarded-For; 0 trusts none. */
  readonly trustedProxies: number;
  readonly role: Role;
  /** Signs sessions and buttons, and seals what is kept sealed; `null` where none was given. */
  readonly sessionSecret: Secret | null;
  readonly channels: ChannelConfig;
  readonly reception: ReceptionConfig;
  readonly retention: Retention;
  /** What the centre says of its reports, as `ticket-config.ts` describes it. */
  readonly tickets: {
    readonly json: string | null;
    readonly ownerSecret: Secret | null;
    readonly listenerSecret: Secret | null;
  };
  readonly dossiers: DossierConfig;
  readonly hotline: HotlineConfig;
  /** `null`: answers are made without one. */
  readonly model: ModelConfig | null;
  readonly embedding: ModelServer | null;
  /** `null`: staff sign in by e-mail and password alone. */
  readonly oidc: OidcConfig | null;
};

/** For how many days something is kept. */
export type Retention = {
  /** What was asked and said, and the conversation when nothing more comes. */
  readonly messagesDays: number;
  readonly attachmentsDays: number;
  /** What was received and sent; as long an event that is delivered again is known. */
  readonly deliveriesDays: number;
  /** Which guidance was given, without the person. */
  readonly guidanceDays: number;
  /** Our copy of a dossier, counted from when its registry last told something of it. */
  readonly dossiersDays: number;
  /** Reports that were confirmed, since they were; the archive schedule of the centre says for how long. */
  readonly ticketsDays: number;
  /** What was said in calls on the hotline, with its suggestions and notes. */
  readonly callsDays: number;
};

/** Pure: Node passes `process.env`, Workers pass their bindings. Throws one readable list of everything wrong. */
export function readConfig(environment: Readonly<Record<string, unknown>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    throw unusable(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const env = parsed.data;
  const { channels, missing } = readChannelConfig(env);
  const { model, embedding, missing: missingOfModel } = readModelConfig(env);
  missing.push(...missingOfModel);
  if (env.MOTCUA_ROLE !== 'all' && !env.DATABASE_URL) {
    missing.push(`MOTCUA_ROLE: ${env.MOTCUA_ROLE} needs DATABASE_URL; the embedded database has one program`);
  }
  const { oidc, missing: missingOfOidc } = readOidcConfig(env);
  missing.push(...missingOfOidc);
  const { hotline, missing: missingOfHotline } = readHotlineConfig(env);
  missing.push(...missingOfHotline);
  if (missing.length > 0) throw unusable(missing);
  return {
    port: env.PORT ?? (['all', 'web'].includes(env.MOTCUA_ROLE) ? 3000 : null),
    host: env.HOST,
    database: env.DATABASE_URL
      ? { kind: 'postgres', url: env.DATABASE_URL }
      : { kind: 'pglite', folder: env.MOTCUA_DATA_DIR },
    publicUrl: env.PUBLIC_URL ?? null,
    centre: {
      name: env.CENTRE_NAME,
      hotline: env.CENTRE_HOTLINE ?? null,
      province: env.CENTRE_PROVINCE ?? null,
    },
    rateLimitPerMinute: env.RATE_LIMIT_PER_MINUTE,
    widgetOrigins: env.WIDGET_ORIGINS,
    trustedProxies: env.TRUSTED_PROXIES,
    role: env.MOTCUA_ROLE,
    sessionSecret: env.SESSION_SECRET ? new Secret(env.SESSION_SECRET) : null,
    channels,
    reception: {
      mostBytes: env.ATTACHMENT_MAX_MB * megabyte,
      operatorReplyHours: env.OPERATOR_REPLY_HOURS,
    },
    tickets: {
      json: env.TICKETS ?? null,
      ownerSecret: env.TICKETS_OWNER_SECRET ? new Secret(env.TICKETS_OWNER_SECRET) : null,
      listenerSecret: env.TICKETS_LISTENER_SECRET ? new Secret(env.TICKETS_LISTENER_SECRET) : null,
    },
    retention: {
      messagesDays: env.RETENTION_MESSAGES_DAYS,
      attachmentsDays: env.RETENTION_ATTACHMENTS_DAYS,
      deliveriesDays: env.RETENTION_DELIVERIES_DAYS,
      guidanceDays: env.RETENTION_GUIDANCE_DAYS,
      dossiersDays: env.RETENTION_DOSSIERS_DAYS,
      ticketsDays: env.RETENTION_TICKETS_DAYS,
      callsDays: env.RETENTION_CALLS_DAYS,
    },
    dossiers: readDossierConfig(env),
    hotline,
    model,
    embedding,
    oidc,
  };
}

function unusable(wrong: readonly string[]): Fault {
  return new Fault(
    'misconfigured',
    `The environment is not usable:\n${wrong.map((line) => `  ${line}`).join('\n')}`,
  );
}

function isWebOrigin(text: string): boolean {
  return /^https?:[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
