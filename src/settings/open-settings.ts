import { type KeptSetting, listSettings } from '#db/settings.ts';
import { pause } from '#src/conversations/run-loop.ts';
import { type Resources, type SwitchedOff, type Switches, switchNames } from '#src/resources.ts';
import { isSettingName, type SettingName, type SettingValue, settingSchemas } from './settings-schema.ts';

/** What staff have set, as this program last heard it. */
export interface LiveSettings {
  /** `null`: as the environment says. */
  value<Name extends SettingName>(name: Name): SettingValue<Name> | null;
  readonly switches: Switches;
  /** Looks at once, after every look that has begun. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

const pollMs = 1_000;

/**
 * Reads the settings and keeps them fresh: a word of the others is followed at once, and each second it is looked
 * all the same, so that a change holds everywhere within two. Where the database cannot be reached, what was heard last
 * holds. Throws where they cannot be read the first time.
 */
export async function openSettings(
  { db, log, signals }: Pick<Resources, 'db' | 'log' | 'signals'>,
  everyMs = pollMs,
): Promise<LiveSettings> {
  const stopping = new AbortController();
  const passedOver = new Set<string>();
  let kept: ReadonlyMap<string, KeptSetting> = new Map();
  let read: Promise<void> = Promise.resolve();

  const readOnce = async (): Promise<void> => {
    const rows = await listSettings(db);
    for (const row of rows.filter((each) => !fits(each))) {
      const which = `${row.name} ${row.version}`;
      if (!passedOver.has(which))
        log.warn('setting.passed-over', { setting: row.name, version: row.version });
      passedOver.add(which);
    }
    kept = new Map(rows.filter(fits).map((row) => [row.name, row]));
  };
  /** One after the other: an older look never undoes a newer. */
  const look = (): Promise<void> => {
    read = read.then(readOnce, readOnce);
    return read;
  };
  const lookOnward = async (): Promise<void> => {
    await look().catch((error: unknown) =>
      log.warn('settings.unread', { error: error instanceof Error ? error.name : typeof error }),
    );
  };
  await look();
  const deafen = signals.on('staff', (detail) => {
    if (detail === 'settings') void lookOnward();
  });
  const ended = (async () => {
    while (!stopping.signal.aborted) {
      await pause(everyMs, stopping.signal);
      if (!stopping.signal.aborted) await lookOnward();
    }
  })();

  const value = <Name extends SettingName>(name: Name): SettingValue<Name> | null =>
    parsed(name, kept.get(name)?.value ?? null);
  return {
    value,
    switches: {
      isOff: (name, way) => value(`switch.${name}`)?.[way] === false,
      refresh: look,
      off: () => switchNames.flatMap((name) => offOf(name, kept.get(`switch.${name}`))),
    },
    refresh: look,
    async close() {
      stopping.abort();
      deafen();
      await ended;
      await read.catch(() => {});
    },
  };
}

function fits({ name, value }: KeptSetting): boolean {
  return isSettingName(name) && (value === null || settingSchemas[name].safeParse(value).success);
}

function parsed<Name extends SettingName>(name: Name, value: unknown): SettingValue<Name> | null {
  if (value === null) return null;
  // The schema of that very name made it.
  return settingSchemas[name].parse(value) as SettingValue<Name>;
}

function offOf(name: SwitchedOff['name'], row: KeptSetting | undefined): readonly SwitchedOff[] {
  const set = row ? parsed(`switch.${name}`, row.value) : null;
  if (!row || !set || (set.in && set.out)) return [];
  const { changedAt: since, changedByName: by } = row;
  return [{ name, in: !set.in, out: !set.out, since, by, why: row.why ?? '' }];
}
