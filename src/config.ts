import { z } from 'zod';
import { Fault } from './fault.ts';

const flagless = z.string().trim().min(1);

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
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
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
});

/** Whose pages may ask from their visitors' browsers. */
export type WidgetOrigins = 'any' | readonly string[];

export type Config = {
  readonly port: number;
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
};

/** Pure: Node passes `process.env`, Workers pass their bindings. Throws one readable list of everything wrong. */
export function readConfig(environment: Readonly<Record<string, unknown>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Fault('misconfigured', `The environment is not usable:\n${wrong.join('\n')}`);
  }
  const env = parsed.data;
  return {
    port: env.PORT,
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
  };
}

function isWebOrigin(text: string): boolean {
  return /^https?:[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
