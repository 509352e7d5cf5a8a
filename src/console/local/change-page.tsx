import { aspects } from '#knowledge/entry.ts';
import { aspectNames, catalogueTexts } from '#src/console/catalogue/catalogue-texts.ts';
import { DeskTabs } from '#src/console/catalogue/desk-tabs.tsx';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { AreaField, SelectField, TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { ChangeForm } from './change-form.ts';
import { localTexts } from './local-texts.ts';

export const changeFields = ['fees', 'limits', 'agencies', 'counter', 'form', 'online', 'note'] as const;

type Shown = {
  readonly visit: Visit;
  /** What is filled in so far. */
  readonly form: Partial<ChangeForm> & Pick<ChangeForm, 'field'>;
  /** Whether the decision is in already: then it is only named. */
  readonly known: boolean;
  readonly wrong: readonly string[];
};

/** One thing that a decision sets: first which, then its own fields. */
export function ChangePage(props: Shown) {
  const { visit, form, wrong } = props;
  const all = localTexts(visit.language);
  const texts = all.decisions;
  return (
    <ConsolePage
      visit={visit}
      title={texts.addChange}
      above={<a href="/console/desk/local">{texts.title}</a>}
    >
      <DeskTabs visit={visit} current="local" />
      {wrong.length > 0 ? (
        <Alert kind="danger" title={all.refused}>
          <ul>
            {wrong.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <form method="get" class="filters filters-tight">
        {form.number ? <input type="hidden" name="number" value={form.number} /> : null}
        {form.area ? <input type="hidden" name="area" value={form.area} /> : null}
        <label class="form-label" for="change-field">
          {texts.what}
          <select class="form-select" id="change-field" name="field">
            {changeFields.map((field) => (
              <option value={field} selected={field === form.field}>
                {texts.fields[field]}
              </option>
            ))}
          </select>
        </label>
        <button class="btn" type="submit">
          {texts.go}
        </button>
      </form>
      <div class="card">
        <div class="card-body">
          <PostForm visit={visit} action="/desk/local/change" guard>
            <input type="hidden" name="field" value={form.field} />
            {form.instead ? <input type="hidden" name="instead" value={form.instead} /> : null}
            <Head {...props} />
            <h2>{texts.fields[form.field]}</h2>
            <TextField
              {...{ name: 'codes', label: texts.codes, hint: texts.codesHint, value: form.codes }}
              required
            />
            <Value {...props} />
            <div class="filters filters-tight">
              <TextField {...{ name: 'from', label: texts.fromDay, value: form.from }} type="date" required />
              <TextField {...{ name: 'to', label: texts.toDay, value: form.to }} type="date" />
            </div>
            <button class="btn btn-primary" type="submit">
              {texts.save}
            </button>
          </PostForm>
        </div>
      </div>
    </ConsolePage>
  );
}

function Head({ visit, form, known }: Shown) {
  const { decisions: texts } = localTexts(visit.language);
  if (known) {
    const kept = (['number', 'area', 'province', 'date', 'title', 'issuer', 'url'] as const).map((name) => (
      <input type="hidden" name={name} value={form[name] ?? ''} />
    ));
    return (
      <>
        {kept}
        <p>
          <strong>{form.number}</strong> · {form.title}
        </p>
      </>
    );
  }
  return (
    <>
      <TextField
        {...{ name: 'number', label: texts.number, hint: texts.numberHint, value: form.number }}
        required
      />
      <TextField {...{ name: 'title', label: texts.name, value: form.title }} required />
      <TextField {...{ name: 'issuer', label: texts.issuer, value: form.issuer }} required />
      <div class="filters filters-tight">
        <TextField {...{ name: 'date', label: texts.date, value: form.date }} type="date" required />
        <TextField
          {...{ name: 'area', label: texts.area, hint: texts.areaHint, value: form.area }}
          required
        />
        <TextField {...{ name: 'province', label: texts.provinceOf, value: form.province }} max={2} />
      </div>
      <TextField {...{ name: 'url', label: texts.url, value: form.url }} type="url" />
    </>
  );
}

function Value(props: Shown) {
  const { visit, form } = props;
  const { decisions: texts } = localTexts(visit.language);
  const { entry } = catalogueTexts(visit.language);
  switch (form.field) {
    case 'fees':
      return (
        <>
          <SelectField
            {...{ name: 'replaces', label: texts.replaces, value: form.replaces ?? 'council' }}
            options={[
              { value: 'council', label: texts.replacesCouncil },
              { value: 'all', label: texts.replacesAll },
            ]}
          />
          <TextField
            {...{ name: 'amount', label: texts.amount, hint: texts.amountHint, value: form.amount }}
            required
          />
          <SelectField
            {...{ name: 'kind', label: texts.kind, value: form.kind ?? 'lệ phí' }}
            options={['lệ phí', 'phí'].map((value) => ({ value, label: value }))}
          />
          <TextField
            {...{ name: 'per', label: texts.per, hint: texts.perHint, value: form.per ?? 'lần' }}
            required
          />
          <Circumstances {...props} />
        </>
      );
    case 'limits':
      return (
        <>
          <TextField {...{ name: 'quantity', label: texts.quantity, value: form.quantity }} required />
          <SelectField
            {...{ name: 'unit', label: texts.unit, value: form.unit ?? 'working-day' }}
            options={(['hour', 'day', 'working-day', 'month'] as const).map((value) => ({
              value,
              label: entry.units[value],
            }))}
          />
          <Circumstances {...props} />
        </>
      );
    case 'agencies':
      return (
        <>
          <AreaField {...{ name: 'receives', label: texts.receives, value: form.receives }} rows={3} />
          <AreaField {...{ name: 'decides', label: texts.decides, value: form.decides }} rows={2} />
          <TextField {...{ name: 'note', label: texts.note, value: form.note }} />
        </>
      );
    default:
      return <MoreValue {...props} />;
  }
}

/** The fields of what is set more rarely. */
function MoreValue({ visit, form }: Shown) {
  const { decisions: texts } = localTexts(visit.language);
  const { entry } = catalogueTexts(visit.language);
  switch (form.field) {
    case 'counter':
      return (
        <>
          <TextField {...{ name: 'name', label: texts.counterName, value: form.name }} required />
          <TextField {...{ name: 'where', label: texts.where, value: form.where }} />
        </>
      );
    case 'form':
      return (
        <>
          <TextField {...{ name: 'paper', label: texts.paper, value: form.paper }} required />
          <TextField {...{ name: 'name', label: texts.formName, value: form.name }} required />
          <TextField {...{ name: 'formUrl', label: texts.url, value: form.formUrl }} type="url" />
        </>
      );
    case 'online':
      return (
        <>
          <SelectField
            {...{ name: 'level', label: texts.level, value: form.level ?? 'full' }}
            options={(['full', 'partial', 'none'] as const).map((value) => ({
              value,
              label: entry.onlineLevels[value],
            }))}
          />
          <TextField {...{ name: 'formUrl', label: texts.url, value: form.formUrl }} type="url" />
          <TextField {...{ name: 'note', label: texts.note, value: form.note }} />
        </>
      );
    case 'note':
      return (
        <>
          <SelectField
            {...{ name: 'aspect', label: texts.aspect, value: form.aspect ?? 'overview' }}
            options={aspects.map((value) => ({ value, label: aspectNames(visit.language)[value] }))}
          />
          <AreaField {...{ name: 'text', label: texts.text, value: form.text }} required />
        </>
      );
    default:
      return null;
  }
}

function Circumstances({ visit, form }: Shown) {
  const { decisions: texts } = localTexts(visit.language);
  return (
    <>
      <SelectField
        {...{ name: 'channel', label: texts.channels, value: form.channel ?? '' }}
        options={[
          { value: '', label: texts.anyChannel },
          ...(['counter', 'online', 'post'] as const).map((value) => ({ value, label: texts[value] })),
        ]}
      />
      <TextField {...{ name: 'case', label: texts.caseOf, value: form.case }} />
      <TextField {...{ name: 'note', label: texts.note, value: form.note }} />
    </>
  );
}
