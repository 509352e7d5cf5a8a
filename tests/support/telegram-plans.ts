/** What the platform does with the next call of a method, instead of what it should. */
export type TelegramPlan =
  /** Answers an error, as the real server words it. */
  | {
      readonly kind: 'error';
      readonly code: number;
      readonly description: string;
      readonly parameters?: object;
    }
  /** Does what was asked, and its answer never comes. */
  | { readonly kind: 'lost' }
  /** Neither does nor answers anything, for as long as it stands. */
  | { readonly kind: 'hangs' }
  /** A gateway before it answers with a page. */
  | { readonly kind: 'gateway' };

/** The errors of the real server that a bot must live with. */
export const telegramErrors = {
  tooMany: (seconds: number): TelegramPlan => ({
    ...{ kind: 'error', code: 429, description: `Too Many Requests: retry after ${seconds}` },
    parameters: { retry_after: seconds },
  }),
  blocked: error(403, 'Forbidden: bot was blocked by the user'),
  deactivated: error(403, 'Forbidden: user is deactivated'),
  chatNotFound: error(400, 'Bad Request: chat not found'),
  unparsable: error(400, "Bad Request: can't parse entities: Unsupported start tag"),
  replyGone: error(400, 'Bad Request: message to be replied not found'),
  fileAway: error(400, 'Bad Request: wrong file_id or the file is temporarily unavailable'),
  migrated: {
    ...{ kind: 'error', code: 400, description: 'Bad Request: group chat was upgraded to a supergroup chat' },
    parameters: { migrate_to_chat_id: -1_000_000_000_001 },
  },
  unauthorized: error(401, 'Unauthorized'),
  notFound: error(404, 'Not Found'),
  conflict: error(409, 'Conflict: terminated by other getUpdates request'),
  broken: error(500, 'Internal Server Error'),
} as const satisfies Readonly<Record<string, TelegramPlan | ((seconds: number) => TelegramPlan)>>;

function error(code: number, description: string): TelegramPlan {
  return { kind: 'error', code, description };
}

/** Each method has its own queue of plans. */
export function createTelegramPlans(): {
  plan(method: string, ...plans: readonly TelegramPlan[]): void;
  unplan(method: string): void;
  next(method: string): TelegramPlan | undefined;
} {
  const planned = new Map<string, TelegramPlan[]>();
  return {
    plan: (method, ...plans) => void planned.set(method, [...(planned.get(method) ?? []), ...plans]),
    unplan: (method) => void planned.delete(method),
    next: (method) => planned.get(method)?.shift(),
  };
}
