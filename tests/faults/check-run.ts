import { forger } from './deliver-as-zalo.ts';
import type { Entry, Kept } from './read-run.ts';
import type { Line } from './write-as-citizens.ts';

/** What a citizen saw, in order of time. */
export type Shown = { readonly user: string; readonly text: string | null };

export type Seen = {
  readonly lines: readonly Line[];
  readonly acknowledged: ReadonlySet<string>;
  readonly kept: Kept;
  readonly shown: readonly Shown[];
  /** What stands in the sentence for whom we gave up. */
  readonly fallback: string;
  readonly logs: readonly string[];
};

/** Promises that a run may break, each with the first places where it did. */
export const promises = {
  lost: 'acknowledged, and never worked',
  open: 'not at its end',
  'worked-twice': 'worked by more than one turn',
  silent: 'worked, and nothing said',
  'wrong-answer': 'answered about something else',
  unseen: 'meant to be sent, and never shown',
  'out-of-order': 'shown before what was said earlier',
  "stranger's": 'shown to somebody whom it was not meant for',
  leased: 'still leased',
  unverified: 'stored without being from the platform',
  logged: 'left in a log',
  unheard: 'reported, and never read back',
  unfiled: 'confirmed, and not filed',
  'filed-twice': 'filed more than once',
  unsaid: 'told of a call and acknowledged, and not there',
  'heard-twice': 'said once in a call, and there twice',
  'card-twice': 'asked once in a call, and shown twice',
  cardless: 'asked in a call, and never shown',
  untold: 'filed under a code that its citizen was not told',
} as const;
export type Broken = keyof typeof promises;
export type Violation = { readonly broken: Broken; readonly what: string };

/** Everything that is wrong with what became of a run; empty where every promise was kept. */
export function checkRun(seen: Seen): readonly Violation[] {
  const { kept } = seen;
  const left = Object.entries(kept.deliveries).filter(([state]) => state === 'waiting');
  return [
    ...checkLines(seen),
    ...checkTurns(kept),
    ...checkShown(seen),
    ...checkOrder(seen),
    ...left.map(([, times]) => violation('open', `${times} deliveries`)),
    ...(kept.leases > 0 ? [violation('leased', `${kept.leases} rows`)] : []),
    ...checkLogs(seen),
    ...(kept.users.includes(forger) ? [violation('unverified', forger)] : []),
  ];
}

/** Each line that was acknowledged was worked by one turn, which spoke about it, or died with the fallback. */
function checkLines({ lines, acknowledged, kept, fallback }: Seen): readonly Violation[] {
  const workedOf = groupBy(kept.worked, ({ user, text }) => `${user} ${text}`);
  const saidOf = groupBy(kept.entries, ({ turnId }) => turnId ?? '');
  return lines.flatMap(({ user, messageId, text, code }) => {
    const works = workedOf.get(`${user} ${text}`) ?? [];
    const [work] = works;
    if (!work) return acknowledged.has(messageId) ? [violation('lost', messageId)] : [];
    if (works.length > 1) return [violation('worked-twice', `${messageId}, ${works.length} times`)];
    const said = saidOf.get(work.turnId) ?? [];
    if (said.length === 0) return [violation('silent', messageId)];
    const wanted = work.fate === 'dead' ? fallback : code;
    if (wanted !== null && said.some((entry) => entry.text.includes(wanted))) return [];
    return [violation('wrong-answer', `${messageId} asks for ${code}: ${said[0]?.text.slice(0, 80)}`)];
  });
}

/** A turn that settled nothing spoke about what another had settled. */
function checkTurns({ worked }: Kept): readonly Violation[] {
  return worked
    .filter(({ firstDelivery }) => firstDelivery === null)
    .map(({ text }) => violation('worked-twice', `by a turn that settled nothing: ${text}`));
}

/** What was meant was shown, to whom it was meant for, and is settled. */
function checkShown({ kept: { entries }, shown }: Seen): readonly Violation[] {
  const seen = new Set(shown.map(({ user, text }) => `${user} ${text}`));
  const meant = new Set(entries.map(({ user, text }) => `${user} ${text}`));
  return [
    ...entries
      .filter(({ state }) => state === 'queued' || state === 'sending' || state === 'maybe-sent')
      .map(({ idem, state }) => violation('open', `${idem} is ${state}`)),
    ...entries
      .filter(({ user, text }) => !seen.has(`${user} ${text}`))
      .map(({ idem, state, error }) => violation('unseen', `${idem} is ${state} (${error})`)),
    ...shown
      .filter(({ user, text }) => !meant.has(`${user} ${text}`))
      .map(({ user, text }) => violation("stranger's", `${user}: ${text?.slice(0, 80)}`)),
  ];
}

/** Replies follow the order in which their questions were stored, and are first shown in it. */
function checkOrder({ kept: { entries, worked }, shown }: Seen): readonly Violation[] {
  const firstOf = new Map(worked.map(({ turnId, firstDelivery }) => [turnId, firstDelivery ?? 0]));
  const asked = ({ turnId }: Entry) => firstOf.get(turnId ?? '') ?? 0;
  const entryOf = new Map<string, Entry>();
  for (const entry of entries) {
    const key = `${entry.user} ${entry.text}`;
    if (!entryOf.has(key)) entryOf.set(key, entry);
  }
  const last = new Map<string, Entry>();
  const met = new Set<Entry>();
  return shown.flatMap(({ user, text }) => {
    const entry = entryOf.get(`${user} ${text}`);
    if (!entry || met.has(entry)) return [];
    met.add(entry);
    const before = last.get(user);
    last.set(user, entry);
    if (!before || (before.id < entry.id && asked(before) <= asked(entry))) return [];
    return [violation('out-of-order', `${entry.idem} after ${before.idem}`)];
  });
}

/** A log holds neither who wrote nor what, and no token. */
function checkLogs({ logs, kept: { users } }: Seen): readonly Violation[] {
  const words = [
    ...users,
    'lệ phí bao nhiêu',
    'Xin hỏi về',
    'đèn đường số',
    'em báo liền',
    'Thị Mẫu',
    'PA-\\w{4}-',
    '\\b[ar]t-[\\w-]{32}',
  ];
  const unsayable = new RegExp(words.join('|'));
  return logs.filter((line) => unsayable.test(line)).map((line) => violation('logged', line.slice(0, 160)));
}

function violation(broken: Broken, what: string): Violation {
  return { broken, what };
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
