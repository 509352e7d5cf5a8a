import { z } from 'zod';

/** What a call is, for plans and counts. */
export const zaloCalls = [
  ...(['token', 'message', 'reaction', 'anonymous', 'upload'] as const),
  ...(['template-by-user', 'template-by-phone', 'look-up'] as const),
] as const;
export type ZaloCall = (typeof zaloCalls)[number];

const faultSchema = z.discriminatedUnion('kind', [
  /** The envelope with HTTP 200, as Zalo refuses. */
  z.object({ kind: z.literal('error'), code: z.number().int(), message: z.string().default('planned') }),
  z.object({ kind: z.literal('status'), status: z.number().int().min(400).max(599) }),
  z.object({ kind: z.literal('html'), status: z.number().int().default(502) }),
  z.object({ kind: z.literal('empty') }),
  /** Never answers. */
  z.object({ kind: z.literal('hang') }),
  /** Breaks the connection. */
  z.object({ kind: z.literal('drop') }),
  /** Takes its time, and then does what it would have done. */
  z.object({ kind: z.literal('slow'), ms: z.number().int().min(0) }),
  /** A new access token without a new refresh token. */
  z.object({ kind: z.literal('no-refresh-token') }),
]);
export type ZaloFault = z.infer<typeof faultSchema>;

export const zaloPlanSchema = z.object({
  on: z.enum([...zaloCalls, 'any']).default('message'),
  /** Only calls that concern this user. */
  user: z.string().optional(),
  /** How many calls it meets; `null`: all that follow. */
  times: z.number().int().min(1).nullable().default(1),
  /** Only each so-manieth of the calls that it could meet. */
  every: z.number().int().min(1).default(1),
  /** Effect, then error: what was asked is done first. */
  done: z.boolean().default(false),
  fault: faultSchema,
});
export type ZaloPlan = z.input<typeof zaloPlanSchema>;
export type MetPlan = Pick<z.output<typeof zaloPlanSchema>, 'fault' | 'done'>;

export type ZaloPlans = {
  add(plan: ZaloPlan): void;
  clear(): void;
  /** What is to go wrong with this call, if anything. */
  meet(call: ZaloCall, user: string | null): MetPlan | null;
};

export function zaloPlans(): ZaloPlans {
  const plans: { plan: z.output<typeof zaloPlanSchema>; met: number; seen: number }[] = [];
  return {
    add: (plan) => void plans.push({ plan: zaloPlanSchema.parse(plan), met: 0, seen: 0 }),
    clear: () => void plans.splice(0),
    meet(call, user) {
      for (const one of plans) {
        const { on, times, every } = one.plan;
        const concerns = (on === 'any' || on === call) && (!one.plan.user || one.plan.user === user);
        if (!concerns || (times !== null && one.met >= times)) continue;
        one.seen += 1;
        if (one.seen % every !== 0) continue;
        one.met += 1;
        return one.plan;
      }
      return null;
    },
  };
}
