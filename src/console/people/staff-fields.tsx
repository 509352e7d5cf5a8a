import type { Visit } from '#src/console/console-route.ts';
import { consoleTexts } from '#src/console/frame/console-texts.ts';
import { AreaField } from '#src/console/frame/fields.tsx';
import { needsSecondStep } from '#src/people/second-step.ts';
import { type StaffRole, staffRoles } from '#src/people/staff.ts';
import { peopleTexts } from './people-texts.ts';

export type FieldsGiven = {
  readonly roles: readonly StaffRole[];
  /** `null`: all. */
  readonly agencies: readonly string[] | null;
  readonly wrong?: { readonly roles?: string | undefined; readonly agencies?: string | undefined };
};

/** What somebody is here, and whose matters they see. */
export function StaffFields(props: {
  readonly visit: Visit;
  /** Names to choose from. */
  readonly agencies: readonly string[];
  readonly given: FieldsGiven;
}) {
  const { visit, given } = props;
  const texts = peopleTexts(visit.language);
  const { roles } = consoleTexts(visit.language);
  return (
    <>
      <fieldset class="mb-3">
        <legend class="form-label required">{texts.fields.roles}</legend>
        {staffRoles.map((role) => (
          <label class="form-check mb-2">
            <input
              class="form-check-input"
              type="checkbox"
              {...{ name: 'roles[]', value: role, checked: given.roles.includes(role) }}
            />
            <span class="form-check-label">{roles[role]}</span>
            <span class="form-check-description">
              {texts.does[role]}
              {needsSecondStep({ roles: [role] }) ? ` · ${texts.fields.secondStep}` : ''}
            </span>
          </label>
        ))}
        {given.wrong?.roles ? <div class="invalid-feedback d-block">{given.wrong.roles}</div> : null}
      </fieldset>
      <Scope {...props} />
    </>
  );
}

function Scope({ visit, agencies, given }: Parameters<typeof StaffFields>[0]) {
  const texts = peopleTexts(visit.language).fields;
  const mayGiveAll = visit.staff.agencies === null;
  const others = given.agencies?.filter((name) => !agencies.includes(name)) ?? [];
  return (
    <fieldset class="mb-3">
      <legend class="form-label required">{texts.scope}</legend>
      {mayGiveAll ? (
        <label class="form-check mb-2">
          <input
            class="form-check-input"
            type="radio"
            {...{ name: 'scope', value: 'all', checked: given.agencies === null }}
          />
          <span class="form-check-label">{texts.scopeAll}</span>
        </label>
      ) : null}
      <label class="form-check mb-2">
        <input
          class="form-check-input"
          type="radio"
          {...{ name: 'scope', value: 'some', checked: given.agencies !== null || !mayGiveAll }}
        />
        <span class="form-check-label">{texts.scopeSome}</span>
      </label>
      <div class="people-agencies">
        {agencies.map((name) => (
          <label class="form-check mb-2">
            <input
              class="form-check-input"
              type="checkbox"
              {...{ name: 'agencies[]', value: name, checked: given.agencies?.includes(name) }}
            />
            <span class="form-check-label">{name}</span>
          </label>
        ))}
        {mayGiveAll ? (
          <AreaField
            {...{ name: 'others', label: texts.others, hint: texts.othersHint, value: others.join('\n') }}
            {...{ rows: 2, max: 2000 }}
          />
        ) : null}
      </div>
      {given.wrong?.agencies ? <div class="invalid-feedback d-block">{given.wrong.agencies}</div> : null}
    </fieldset>
  );
}
