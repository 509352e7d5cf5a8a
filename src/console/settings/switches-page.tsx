import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { SelectField, TextField } from '#src/console/frame/fields.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { may } from '#src/people/rights.ts';
import type { SwitchName } from '#src/resources.ts';
import type { ShownSetting } from '#src/settings/show-setting.ts';
import { centreTexts } from './centre-texts.ts';
import { type LostRace, LostRaceAlert } from './lost-race.tsx';
import { SettingsTabs } from './settings-tabs.tsx';

export type ShownSwitch = { readonly name: SwitchName } & ShownSetting<`switch.${SwitchName}`>;

/** What was typed into one of them, and what is wrong with it. */
export type SwitchTyped = { readonly name: SwitchName; readonly why: string; readonly wrong: string | null };

type SwitchesProps = {
  readonly visit: Visit;
  readonly switches: readonly ShownSwitch[];
  readonly typed: SwitchTyped | null;
  readonly lost: LostRace | null;
};

export function SwitchesPage({ visit, switches, typed, lost }: SwitchesProps) {
  const texts = centreTexts(visit.language);
  return (
    <ConsolePage visit={visit} title={texts.switches.title} said={texts.said} above={texts.title}>
      <SettingsTabs visit={visit} />
      <LostRaceAlert visit={visit} lost={lost} />
      <p class="text-secondary">{texts.switches.text}</p>
      <div class="row row-cards">
        {switches.map((one) => (
          <div class="col-lg-6">
            <SwitchCard visit={visit} one={one} typed={typed?.name === one.name ? typed : null} />
          </div>
        ))}
      </div>
    </ConsolePage>
  );
}

export function waysOff(value: ShownSwitch['value']): 'all' | 'in' | 'out' | null {
  if (!value || (value.in && value.out)) return null;
  if (!value.in && !value.out) return 'all';
  return value.in ? 'out' : 'in';
}

function SwitchCard(props: {
  readonly visit: Visit;
  readonly one: ShownSwitch;
  readonly typed: SwitchTyped | null;
}) {
  const { visit, one } = props;
  const texts = centreTexts(visit.language).switches;
  const off = waysOff(one.value);
  const name = texts.names[one.name];
  return (
    <section
      class={off ? 'card switch-card is-off' : 'card switch-card'}
      aria-labelledby={`switch-${one.name}`}
    >
      <div class="card-body">
        <div class="switch-head">
          <h2 class="card-title" id={`switch-${one.name}`}>
            {name}
          </h2>
          <Badge tone={off ? 'red' : 'green'}>
            <ConsoleIcon name={off ? 'switch' : 'check'} />
            {off ? texts.off : texts.on}
          </Badge>
        </div>
        <p class="text-secondary">{texts.what[one.name]}</p>
        {off ? <WhyOff visit={visit} one={one} ways={off} /> : null}
        {may(visit.staff, 'switches.write') ? <Lever {...props} isOff={off !== null} /> : null}
      </div>
    </section>
  );
}

function WhyOff(props: {
  readonly visit: Visit;
  readonly one: ShownSwitch;
  readonly ways: 'all' | 'in' | 'out';
}) {
  const { visit, one, ways } = props;
  const texts = centreTexts(visit.language).switches;
  return (
    <dl class="switch-why">
      {one.name === 'model' ? null : (
        <>
          <dt>{texts.ways.isOff}</dt>
          <dd>{texts.isOff[ways]}</dd>
        </>
      )}
      <dt>{texts.by}</dt>
      <dd>{one.changed?.by}</dd>
      <dt>{texts.since}</dt>
      <dd>{one.changed ? <Moment at={one.changed.at} /> : null}</dd>
      <dt>{texts.why}</dt>
      <dd>{one.why}</dd>
    </dl>
  );
}

function Lever(props: {
  readonly visit: Visit;
  readonly one: ShownSwitch;
  readonly typed: SwitchTyped | null;
  readonly isOff: boolean;
}) {
  const { visit, one, typed, isOff } = props;
  const texts = centreTexts(visit.language).switches;
  const name = texts.names[one.name];
  const ways = (['all', 'in', 'out'] as const).map((value) => ({ value, label: texts.ways[value] }));
  return (
    <PostForm visit={visit} action="/settings/switches" {...(isOff ? {} : { confirm: texts.confirm(name) })}>
      <input type="hidden" name="name" value={one.name} />
      <input type="hidden" name="version" value={String(one.version)} />
      <input type="hidden" name="act" value={isOff ? 'on' : 'off'} />
      {isOff || one.name === 'model' ? (
        <input type="hidden" name="ways" value="all" />
      ) : (
        <SelectField name="ways" label={texts.ways.label} options={ways} value="all" within={one.name} />
      )}
      <TextField
        name="why"
        label={texts.why}
        hint={texts.whyHint}
        within={one.name}
        value={typed?.why}
        wrong={typed?.wrong ?? undefined}
        max={300}
        required
      />
      <button class={isOff ? 'btn btn-primary' : 'btn btn-danger'} type="submit">
        <ConsoleIcon name="switch" />
        {isOff ? texts.turnOn : texts.turnOff} {name}
      </button>
    </PostForm>
  );
}
