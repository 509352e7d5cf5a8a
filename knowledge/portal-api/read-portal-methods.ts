import type { Method } from '#knowledge/entry.ts';
import type { Flag } from '#knowledge/flag.ts';
import { foldText } from '#knowledge/fold.ts';
import { type MethodRow, type MethodsReading, methodsOf } from '#knowledge/portal/read-methods.ts';
import { type LooseRecord, lineIn, recordsUnder, textIn } from './loose-values.ts';
import { readPortalFees } from './read-portal-fees.ts';
import { readCaseLimits, readPortalLimits } from './read-portal-limits.ts';

/** Reads `executionMethods`, with the limits of `cases` where a way of filing has a number without its unit. */
export function readPortalMethods(record: LooseRecord, elsewhere: string): MethodsReading {
  const cases = readCaseLimits(record);
  const flags: Flag[] = [];
  const rows = recordsUnder(record, /^executionmethods?(?:details?)?$/).flatMap((method): MethodRow[] => {
    const channel = channelOf(lineIn(method, /^(?:submission)?(?:method|channel)(?:name|type)?$/));
    if (!channel) {
      flags.push('channel-unknown');
      return [];
    }
    const fees = readPortalFees(method, channel);
    const remark = fees.usedRemark ? '' : textIn(method, /^description$/);
    const limits = readPortalLimits({ ...method, description: remark }, cases, elsewhere);
    flags.push(...fees.flags, ...limits.flags);
    const usedUp = limits.limits.some(({ note }) => note === remark);
    return [{ channel, limits: limits.limits, fees: fees.fees, note: usedUp ? '' : remark }];
  });
  return methodsOf(rows, flags);
}

/** ONLINE, POSTAL, DIRECT; the inter-system numbers; or the words themselves. */
function channelOf(text: string): Method['channel'] | undefined {
  const word = foldText(text);
  if (/online|truc tuyen|^2$/.test(word)) return 'online';
  if (/post|buu|bcci|^3$/.test(word)) return 'post';
  return /direct|offline|counter|truc tiep|^1$/.test(word) ? 'counter' : undefined;
}
