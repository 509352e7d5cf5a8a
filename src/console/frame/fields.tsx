import type { Child } from 'hono/jsx';

type FieldProps = {
  readonly name: string;
  readonly label: string;
  /** What belongs in it, said before it is wrong. */
  readonly hint?: string | undefined;
  /** What is wrong with it now. */
  readonly wrong?: string | undefined;
  readonly required?: boolean;
  /** Which of the page's forms it is in, where others have a field of that name. */
  readonly within?: string | undefined;
};

type Spoken = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
};

/** A label, its control, what belongs in it and what is wrong with it, tied together for every reader. */
export function Field(props: FieldProps & { readonly control: (spoken: Spoken) => Child }) {
  const { name, label, hint, wrong, required, within } = props;
  const id = `field-${[within, name]
    .filter(Boolean)
    .join('-')
    .replace(/[^\w-]/g, '-')}`;
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ');
  return (
    <div class="mb-3">
      <label class={required ? 'form-label required' : 'form-label'} for={id}>
        {label}
      </label>
      {props.control({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': wrong ? 'true' : undefined,
      })}
      {hint ? (
        <small class="form-hint" id={`${id}-hint`}>
          {hint}
        </small>
      ) : null}
      {wrong ? (
        <div class="invalid-feedback d-block" id={`${id}-wrong`}>
          {wrong}
        </div>
      ) : null}
    </div>
  );
}

export function TextField(
  props: FieldProps & {
    readonly value?: string | undefined;
    readonly type?: 'text' | 'email' | 'password' | 'date' | 'number' | 'search' | 'url' | 'tel' | 'time';
    readonly autocomplete?: string;
    readonly max?: number;
    readonly placeholder?: string;
    /** The id of a datalist: what is offered while somebody types. */
    readonly list?: string;
  },
) {
  const { name, value, type = 'text', autocomplete, max, required, wrong, placeholder, list } = props;
  return (
    <Field
      {...props}
      control={(spoken) => (
        <input
          {...spoken}
          {...{ name, value, type, autocomplete, required, placeholder, list }}
          maxlength={max}
          class={wrong ? 'form-control is-invalid' : 'form-control'}
        />
      )}
    />
  );
}

export function AreaField(
  props: FieldProps & { readonly value?: string | undefined; readonly rows?: number; readonly max?: number },
) {
  const { name, value, rows = 4, required, wrong, max } = props;
  return (
    <Field
      {...props}
      control={(spoken) => (
        <textarea
          {...spoken}
          {...{ name, rows, required }}
          maxlength={max}
          class={wrong ? 'form-control is-invalid' : 'form-control'}
        >
          {value ?? ''}
        </textarea>
      )}
    />
  );
}

export type Option = { readonly value: string; readonly label: string };

export function SelectField(
  props: FieldProps & {
    readonly options: readonly Option[];
    readonly value?: string | undefined;
    /** Where a sheet begins that is opened. */
    readonly autofocus?: boolean;
  },
) {
  const { name, options, value, required, wrong, autofocus } = props;
  return (
    <Field
      {...props}
      control={(spoken) => (
        <select
          {...spoken}
          {...{ name, required, autofocus }}
          class={wrong ? 'form-select is-invalid' : 'form-select'}
        >
          {options.map((option) => (
            <option value={option.value} selected={option.value === (value ?? '')}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}

export function CheckField(props: {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly checked?: boolean;
  readonly hint?: string;
}) {
  const { name, label, value = 'on', checked, hint } = props;
  return (
    <label class="form-check mb-2">
      <input class="form-check-input" type="checkbox" {...{ name, value, checked }} />
      <span class="form-check-label">{label}</span>
      {hint ? <span class="form-check-description">{hint}</span> : null}
    </label>
  );
}
