import type { Environment } from './config.ts';
import { Secret } from './secret.ts';

export type TelegramConfig = {
  readonly mode: 'polling' | 'webhook';
  readonly token: Secret;
  /** Present wherever `mode` is `webhook`. */
  readonly webhookSecret: Secret | null;
  readonly apiRoot: string;
  /** Whether dossiers, and tickets with a name, may be spoken of there: it is abroad and no official channel. */
  readonly personal: 'allowed' | 'elsewhere';
};

export type ZaloConfig = {
  readonly appId: string;
  readonly appSecret: Secret;
  readonly oaId: string;
  readonly oaSecretKey: Secret;
  readonly openapiUrl: string;
  readonly businessUrl: string;
  readonly oauthUrl: string;
  /** Requests a minute that the official account's tier allows. */
  readonly perMinute: number;
};

/** Channels beside the web page; `null` is off. */
export type ChannelConfig = {
  readonly telegram: TelegramConfig | null;
  readonly zalo: ZaloConfig | null;
};

/** Which channels are on. `missing` has a line for each secret that a channel which is on lacks. */
export function readChannelConfig(env: Environment): {
  readonly channels: ChannelConfig;
  readonly missing: string[];
} {
  const missing: string[] = [];
  const need = (name: keyof Environment, why: string): string => {
    const value = env[name];
    if (typeof value === 'string') return value;
    missing.push(`${name}: is needed, because ${why}`);
    return '';
  };
  return { channels: { telegram: readTelegram(env, need), zalo: readZalo(env, need) }, missing };
}

type Need = (name: keyof Environment, why: string) => string;

function readTelegram(env: Environment, need: Need): TelegramConfig | null {
  const mode = env.TELEGRAM_MODE;
  if (mode === 'off') return null;
  const why = `TELEGRAM_MODE is ${mode}`;
  return {
    mode,
    token: new Secret(need('TELEGRAM_BOT_TOKEN', why)),
    webhookSecret: mode === 'webhook' ? new Secret(need('TELEGRAM_WEBHOOK_SECRET', why)) : null,
    apiRoot: env.TELEGRAM_API_ROOT,
    personal: env.TELEGRAM_PERSONAL === 'on' ? 'allowed' : 'elsewhere',
  };
}

const zaloNames = ['ZALO_APP_ID', 'ZALO_APP_SECRET', 'ZALO_OA_ID', 'ZALO_OA_SECRET_KEY'] as const;

/** One of the four switches the channel on, and then all are needed. */
function readZalo(env: Environment, need: Need): ZaloConfig | null {
  const given = zaloNames.find((name) => env[name] !== undefined);
  if (!given) return null;
  const [appId, appSecret, oaId, oaSecretKey] = zaloNames.map((name) => need(name, `${given} is set`));
  return {
    appId: appId ?? '',
    appSecret: new Secret(appSecret ?? ''),
    oaId: oaId ?? '',
    oaSecretKey: new Secret(oaSecretKey ?? ''),
    openapiUrl: env.ZALO_OPENAPI_URL,
    businessUrl: env.ZALO_BUSINESS_URL,
    oauthUrl: env.ZALO_OAUTH_URL,
    perMinute: env.ZALO_RATE_PER_MINUTE,
  };
}
