import type { Keys } from '#src/sign.ts';
import type { KeptPhone } from './apply-call-event.ts';

/** So few that nobody is known by them, and enough to tell two callers apart. */
const shown = 3;

/** A caller's number as it is kept: sealed, its end, and a mark by which their other calls are found. `null` where it is none. */
export async function keepPhone(keys: Keys, given: string | null | undefined): Promise<KeptPhone | null> {
  const digits = (given ?? '').replace(/\D/g, '').replace(/^84(?=\d{9}$)/, '0');
  if (digits.length < 8 || digits.length > 15) return null;
  const [phone, phoneMark] = await Promise.all([keys.seal(digits), keys.sign('call-phone', digits)]);
  return { phone, phoneEnd: digits.slice(-shown), phoneMark };
}
