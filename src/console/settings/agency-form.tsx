import type { Visit } from '#src/console/console-route.ts';
import { CheckField, TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { ticketsTexts } from '#src/console/tickets/tickets-texts.ts';
import type { ShownAgencies } from '#src/settings/show-agencies.ts';
import { categories } from '#src/tickets/propose-agency.ts';
import { agenciesTexts } from './agencies-texts.ts';

export type AgencyTyped = {
  /** The name as it stands; empty for a new one. */
  readonly was: string;
  readonly name: string;
  readonly code: string;
  readonly phone: string;
  readonly categories: readonly string[];
  readonly wrong: Readonly<Record<string, string>>;
};

export function AgencyForm(props: {
  readonly visit: Visit;
  readonly shown: ShownAgencies;
  readonly form: AgencyTyped;
}) {
  const { visit, shown, form } = props;
  const texts = agenciesTexts(visit.language);
  const names = ticketsTexts(visit.language).categories;
  const isListed = shown.lines.some(({ agency }) => agency.name === form.was);
  const otherOf = (category: string): string | undefined =>
    shown.lines.find(
      ({ agency }) => agency.name !== form.was && agency.categories.some((each) => each === category),
    )?.agency.name;
  return (
    <section class="card mb-3" id="agency">
      <div class="card-header">
        <h2 class="card-title">{isListed ? texts.changeTitle(form.was) : texts.add}</h2>
      </div>
      <div class="card-body">
        <PostForm visit={visit} action="/settings/agencies" guard>
          <input type="hidden" name="version" value={String(shown.setting.version)} />
          <input type="hidden" name="was" value={form.was} />
          <TextField
            {...{ name: 'name', label: texts.name, value: form.name, wrong: form.wrong.name, max: 200 }}
            hint={form.was === '' ? texts.nameHint : texts.renameHint}
            required
          />
          <div class="row">
            <div class="col-md-4">
              <TextField
                {...{ name: 'code', label: texts.code, value: form.code, wrong: form.wrong.code, max: 40 }}
              />
            </div>
            <div class="col-md-4">
              <TextField
                {...{ name: 'phone', label: texts.phone, value: form.phone, wrong: form.wrong.phone }}
                {...{ type: 'tel', max: 21 }}
              />
            </div>
          </div>
          <fieldset class="mb-3">
            <legend class="form-label">{texts.categories}</legend>
            <p class="form-hint">{texts.categoriesHint}</p>
            <div class="agencies-categories">
              {categories.map((each) => {
                const other = otherOf(each);
                return (
                  <CheckField
                    {...{ name: 'categories[]', value: each, label: names[each] ?? each }}
                    {...{ checked: form.categories.includes(each) }}
                    {...(other ? { hint: texts.withOther(other) } : {})}
                  />
                );
              })}
            </div>
            {form.wrong.categories ? (
              <div class="invalid-feedback d-block">{form.wrong.categories}</div>
            ) : null}
          </fieldset>
          <div class="btn-list">
            <button class="btn btn-primary" type="submit">
              {texts.save}
            </button>
            <a class="btn" href="/console/settings/agencies">
              {texts.cancel}
            </a>
          </div>
        </PostForm>
      </div>
    </section>
  );
}
