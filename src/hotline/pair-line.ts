import { findCallAtLine } from '#db/find-call-at-line.ts';
import type { Resources } from '#src/resources.ts';

/** What is heard may come so much before the beginning of its call is told, by clocks that differ a little. */
const mostEarlyMs = 2_000;
/** A recogniser has its last word after the caller has hung up. */
const mostLateMs = 5_000;

/**
 * The call that went on at a telephone at that moment, for a feed that tells of a line and not of calls: one that the
 * same feed has told of there, or that whoever sits there has begun by hand. `null`: none is known.
 */
export async function pairLine(
  { db }: Pick<Resources, 'db'>,
  { source, line, at }: { readonly source: string; readonly line: string; readonly at: Date },
): Promise<{ readonly source: string; readonly call: string } | null> {
  return await findCallAtLine(db, {
    ...{ source, line },
    begunBy: new Date(at.getTime() + mostEarlyMs),
    notEndedBy: new Date(at.getTime() - mostLateMs),
  });
}
