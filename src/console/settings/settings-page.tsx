import type { Child } from 'hono/jsx';
import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { may } from '#src/people/rights.ts';
import type { SwitchName } from '#src/resources.ts';
import type { ShownSetting } from '#src/settings/show-setting.ts';
import { agenciesTexts } from './agencies-texts.ts';
import { centreTexts } from './centre-texts.ts';
import { healthTexts } from './health-texts.ts';
import { keysTexts } from './keys-texts.ts';
import { lettersTexts } from './letters-texts.ts';
import { noticesTexts } from './notices-texts.ts';
import { receptionTexts } from './reception-texts.ts';
import { SettingsTabs } from './settings-tabs.tsx';

type SettingsProps = {
  readonly visit: Visit;
  readonly centre: ShownSetting<'centre'>;
  readonly hours: ShownSetting<'hours'>;
  readonly texts: ShownSetting<'texts'>;
  readonly agencies: ShownSetting<'agencies'>;
  readonly calls: ShownSetting<'calls'>;
  readonly retention: ShownSetting<'retention'>;
  readonly off: readonly SwitchName[];
  /** How many are in use. */
  readonly keys: number;
  /** Channels that rest. */
  readonly halts: number;
  /** What was given up and waits for somebody's look. */
  readonly letters: number;
};

/** Each part with how it stands. */
export function SettingsPage({ texts: own, ...shown }: SettingsProps) {
  const { visit, centre, hours, calls, retention, off, keys, halts, letters } = shown;
  const reception = receptionTexts(shown.visit.language);
  const keyTexts = keysTexts(visit.language);
  const letterTexts = lettersTexts(visit.language);
  const texts = centreTexts(visit.language);
  const { name, hotline } = visit.resources.centre;
  const where = (setting: Pick<ShownSetting<'centre'>, 'changed'> & { readonly value: unknown }) => (
    <>
      <Badge tone={setting.value ? 'blue' : 'secondary'}>
        {setting.value ? texts.set : texts.fromEnvironment}
      </Badge>{' '}
      {setting.changed ? <small>{texts.changedBy(setting.changed.by)}</small> : null}
    </>
  );
  return (
    <ConsolePage visit={visit} title={texts.title}>
      <SettingsTabs visit={visit} />
      <div class="row row-cards">
        <PartCard
          {...{ visit, path: '/settings/switches', title: texts.switches.title, text: texts.switches.text }}
        >
          {off.length === 0 ? (
            <Badge tone="green">{texts.switches.allOn}</Badge>
          ) : (
            <Badge tone="red">
              {texts.switches.someOff(off.map((each) => texts.switches.names[each]).join(', '))}
            </Badge>
          )}
        </PartCard>
        <PartCard
          {...{ visit, path: '/settings/centre', title: texts.centre.title, text: texts.centre.text }}
        >
          <p>
            <strong>{name}</strong>, {hotline ?? texts.centre.noHotline}
          </p>
          {where(centre)}
        </PartCard>
        {(['hours', 'texts'] as const).map((part) => (
          <PartCard
            {...{
              visit,
              path: `/settings/${part}`,
              title: reception[part].title,
              text: reception[part].text,
            }}
          >
            {where(part === 'hours' ? hours : own)}
          </PartCard>
        ))}
        <AgenciesCard visit={visit} agencies={shown.agencies} />
        <NoticesCard visit={visit} />
        <CallsCard visit={visit} calls={calls} />
        <PartCard
          {...{
            visit,
            path: '/settings/retention',
            title: texts.retention.title,
            text: texts.retention.text,
          }}
        >
          {where(retention)}
        </PartCard>
        <HealthCard visit={visit} halts={halts} />
        {may(visit.staff, 'letters.retry') ? (
          <PartCard
            {...{ visit, path: '/settings/letters', title: letterTexts.title, text: letterTexts.text }}
          >
            <Badge tone={letters === 0 ? 'green' : 'yellow'}>{letterTexts.count(letters)}</Badge>
          </PartCard>
        ) : null}
        {may(visit.staff, 'keys.write') ? (
          <PartCard {...{ visit, path: '/settings/keys', title: keyTexts.title, text: keyTexts.text }}>
            <Badge tone={keys === 0 ? 'secondary' : 'blue'}>{keyTexts.inUse(keys)}</Badge>
          </PartCard>
        ) : null}
      </div>
    </ConsolePage>
  );
}

function HealthCard({ visit, halts }: Pick<SettingsProps, 'visit' | 'halts'>) {
  const { title, text, well, halted } = healthTexts(visit.language);
  return (
    <PartCard {...{ visit, path: '/settings/health', title, text }}>
      <Badge tone={halts === 0 ? 'green' : 'red'}>{halts === 0 ? well : halted}</Badge>
    </PartCard>
  );
}

function NoticesCard({ visit }: Pick<SettingsProps, 'visit'>) {
  const { title, text } = noticesTexts(visit.language);
  return may(visit.staff, 'desk.read') ? (
    <PartCard {...{ visit, path: '/settings/notices', title, text }} />
  ) : null;
}

function CallsCard({ visit, calls }: Pick<SettingsProps, 'visit' | 'calls'>) {
  const all = centreTexts(visit.language);
  const { title, text, unset } = all.calls;
  return (
    <PartCard {...{ visit, path: '/settings/calls', title, text }}>
      <Badge tone={calls.value ? 'blue' : 'secondary'}>{calls.value ? all.set : unset}</Badge>
    </PartCard>
  );
}

function AgenciesCard({ visit, agencies }: Pick<SettingsProps, 'visit' | 'agencies'>) {
  const { title, text, count } = agenciesTexts(visit.language);
  const { value } = agencies;
  return (
    <PartCard {...{ visit, path: '/settings/agencies', title, text }}>
      <Badge tone={value ? 'blue' : 'secondary'}>
        {count(value?.agencies.length ?? 0, value?.wards.length ?? 0)}
      </Badge>
    </PartCard>
  );
}

function PartCard(props: {
  readonly visit: Visit;
  readonly path: string;
  readonly title: string;
  readonly text: string;
  readonly children?: Child;
}) {
  const { visit, path, title, text } = props;
  return (
    <div class="col-md-6 col-xl-4">
      <section class="card settings-part">
        <div class="card-body">
          <h2 class="card-title">
            <a href={`/console${path}`}>{title}</a>
          </h2>
          <p class="text-secondary">{text}</p>
          {props.children}
        </div>
        <div class="card-footer">
          <a
            class="btn"
            href={`/console${path}`}
            aria-label={`${centreTexts(visit.language).open}: ${title}`}
          >
            {centreTexts(visit.language).open}
          </a>
        </div>
      </section>
    </div>
  );
}
