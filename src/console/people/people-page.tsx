import type { Visit } from '#src/console/console-route.ts';
import { Badge, type Tone } from '#src/console/frame/badge.tsx';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { consoleTexts } from '#src/console/frame/console-texts.ts';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { Field, SelectField } from '#src/console/frame/fields.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import { Pager } from '#src/console/frame/pager.tsx';
import { may } from '#src/people/rights.ts';
import { needsSecondStep } from '#src/people/second-step.ts';
import type { PeopleAsked } from '#src/people/show-people.ts';
import { staffRoles } from '#src/people/staff.ts';
import { type MemberState, type StaffMember, stateOf } from '#src/people/staff-member.ts';
import { peopleTexts } from './people-texts.ts';

type Props = {
  readonly visit: Visit;
  readonly asked: PeopleAsked;
  readonly people: readonly StaffMember[];
  readonly next: string | null;
};

/** Everybody who works here, found by name, role and state. */
export function PeoplePage({ visit, asked, people, next }: Props) {
  const texts = peopleTexts(visit.language);
  const inviting = may(visit.staff, 'people.write') ? (
    <a class="btn btn-primary" href="/console/people/invite" data-key="n">
      <ConsoleIcon name="add" />
      {texts.invite}
    </a>
  ) : null;
  return (
    <ConsolePage visit={visit} title={texts.title} actions={inviting} said={texts.said}>
      <Filter visit={visit} asked={asked} />
      {people.length === 0 ? (
        <EmptyState
          {...{ icon: 'people', title: texts.none, text: texts.noneText }}
          action={
            <a class="btn" href="/console/people">
              {texts.clear}
            </a>
          }
        />
      ) : (
        <div class="card">
          <div class="table-responsive">
            <table class="table card-table people-table">
              <thead>
                <tr>
                  <th scope="col">{texts.columns.name}</th>
                  <th scope="col">{texts.columns.roles}</th>
                  <th scope="col">{texts.columns.agencies}</th>
                  <th scope="col">{texts.columns.state}</th>
                  <th scope="col">{texts.columns.seen}</th>
                </tr>
              </thead>
              <tbody data-list>
                {people.map((member) => (
                  <Line visit={visit} member={member} />
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
      <Pager visit={visit} next={next} />
    </ConsolePage>
  );
}

const tones: Readonly<Record<MemberState, Tone>> = {
  invited: 'blue',
  active: 'green',
  disabled: 'secondary',
};

export function StateBadge({ visit, member }: { readonly visit: Visit; readonly member: StaffMember }) {
  const state = stateOf(member);
  return <Badge tone={tones[state]}>{peopleTexts(visit.language).states[state]}</Badge>;
}

function Line({ visit, member }: { readonly visit: Visit; readonly member: StaffMember }) {
  const texts = peopleTexts(visit.language);
  const { roles } = consoleTexts(visit.language);
  const isBare = stateOf(member) === 'active' && needsSecondStep(member) && !member.hasSecondStep;
  return (
    <tr>
      <td>
        <a data-line href={`/console/people/${member.id}`}>
          {member.name}
        </a>
        <div class="text-secondary">{member.email}</div>
      </td>
      <td data-label={texts.columns.roles}>{member.roles.map((role) => roles[role]).join(', ')}</td>
      <td data-label={texts.columns.agencies}>{member.agencies?.join(', ') ?? texts.allAgencies}</td>
      <td data-label={texts.columns.state}>
        <StateBadge visit={visit} member={member} />{' '}
        {isBare ? <Badge tone="yellow">{texts.stepOff}</Badge> : null}
      </td>
      <td data-label={texts.columns.seen}>
        {member.lastSeenAt ? <Moment at={member.lastSeenAt} /> : texts.never}
      </td>
    </tr>
  );
}

function Filter({ visit, asked }: Pick<Props, 'visit' | 'asked'>) {
  const texts = peopleTexts(visit.language);
  const { roles } = consoleTexts(visit.language);
  return (
    <form method="get" action="/console/people" class="people-filter">
      <Field
        {...{ name: 'q', label: texts.search }}
        control={(spoken) => (
          <input
            {...spoken}
            {...{ name: 'q', value: asked.words, type: 'search', maxlength: 100, class: 'form-control' }}
            data-search
          />
        )}
      />
      <SelectField
        {...{ name: 'role', label: texts.role, value: asked.role ?? '' }}
        options={[
          { value: '', label: texts.anyRole },
          ...staffRoles.map((role) => ({ value: role, label: roles[role] })),
        ]}
      />
      <SelectField
        {...{ name: 'state', label: texts.state, value: asked.state ?? '' }}
        options={[
          { value: '', label: texts.anyState },
          ...(['active', 'invited', 'disabled'] as const).map((state) => ({
            value: state,
            label: texts.states[state],
          })),
        ]}
      />
      <button class="btn" type="submit">
        <ConsoleIcon name="search" />
        {texts.find}
      </button>
    </form>
  );
}
