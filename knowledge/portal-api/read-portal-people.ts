import type { Procedure } from '#knowledge/entry.ts';
import type { Flag } from '#knowledge/flag.ts';
import { readAudience } from '#knowledge/portal/read-audience.ts';
import { flagIn, type LooseRecord, lineIn, namesIn } from './loose-values.ts';

/** Who may file. What is only done between offices is for officials, whatever its list of applicants says. */
export function readPortalAudience(record: LooseRecord): {
  readonly audience: Procedure['audience'];
  readonly flags: readonly Flag[];
} {
  if (isInternal(record)) return { audience: ['official'], flags: [] };
  return readAudience(namesIn(record, /^subjecttypes?(?:details?)?$/).join('; '));
}

function isInternal(record: LooseRecord): boolean {
  return (
    /(?:^|_)INTERNAL$/i.test(lineIn(record, /^formalitytype$/)) || flagIn(record, /^isinternal$/) === true
  );
}

export function readPortalLevels(record: LooseRecord): Procedure['levels'] {
  const flags = [
    ['ministry', flagIn(record, /^isministry$/)],
    ['province', flagIn(record, /^isprovince$/)],
    ['commune', flagIn(record, /^is(?:ward|commune)$/)],
  ] as const;
  const levels = flags.flatMap(([level, set]) => (set ? [level] : []));
  // All three told, and none of them: some other body's.
  return levels.length === 0 && flags.every(([, set]) => set === false) ? ['other'] : levels;
}

/** The key of the agencies' lists is spelt in several ways: "departmentsExecuting", "executingDepartmentsDetails". */
export function readPortalAgencies(record: LooseRecord): Procedure['agencies'] {
  return {
    receives: agencies(record, 'execut'),
    decides: [...new Set([...agencies(record, 'authorit'), ...agencies(record, 'authoriz')])],
    cooperates: agencies(record, 'co-?ordinat'),
    ...(flagIn(record, /^isnonterritorial$/) && { note: anywhere }),
  };
}

const anywhere =
  'Thủ tục này không phụ thuộc địa giới hành chính: có thể nộp ở nơi tiếp nhận khác nơi cư trú; hãy hỏi quầy gần nhất.';

function agencies(record: LooseRecord, part: string): string[] {
  const department = `(?:departments?|agenc(?:y|ies))`;
  const stem = `${part}[a-z]{0,6}`;
  return [
    ...namesIn(
      record,
      new RegExp(`^(?:${department}${stem}|${stem}${department})(?:details?|names?|list)?$`),
    ),
  ];
}

type Online = Procedure['online']['level'];

/** How far it can be filed online; two flags that contradict each other leave it unknown. */
export function readOnlineLevel(
  record: LooseRecord,
  methods: Procedure['methods'],
): { readonly level: Online; readonly flags: readonly Flag[] } {
  const offlineOnly = flagIn(record, /^isofflineonly$/) === true;
  const full = flagIn(record, /^isfullprocess$/) === true;
  const online = methods.some(({ channel }) => channel === 'online');
  if (offlineOnly && (full || online)) return { level: 'unknown', flags: ['online-contradicted'] };
  if (offlineOnly) return { level: 'none', flags: [] };
  if (full) return { level: 'full', flags: [] };
  if (online) return { level: 'partial', flags: [] };
  return { level: methods.length === 0 ? 'unknown' : 'none', flags: [] };
}
