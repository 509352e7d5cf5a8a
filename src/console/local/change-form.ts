import { z } from 'zod';
import { type OverlayChange, type OverlayField, overlayChangeSchema } from '#knowledge/local/overlay.ts';
import { sayIssue } from '#knowledge/local/read-decision.ts';

const text = z.string().trim().max(2000).default('');

/** Every field of the form for one thing that a decision sets; which of them count is told by `field`. */
export const changeSchema = z.strictObject({
  ...{ number: text, area: text, province: text, date: text, title: text, issuer: text, url: text },
  field: z.enum(['fees', 'limits', 'agencies', 'counter', 'form', 'online', 'note']),
  ...{ codes: text, from: text, to: text },
  ...{ replaces: text, amount: text, kind: text, per: text, channel: text, case: text, note: text },
  ...{ quantity: text, unit: text, receives: text, decides: text, name: text, where: text },
  ...{ paper: text, formUrl: text, level: text, aspect: text, text },
  /** What it stands in the place of. */
  instead: z.string().max(10).optional(),
});
export type ChangeForm = z.infer<typeof changeSchema>;

export type ReadChange =
  | { readonly change: OverlayChange & { readonly from: string } }
  /** What is wrong with it, in the words of the import. */
  | { readonly faults: readonly string[] };

/** One thing that a decision sets, by the same rules as a file that is imported. */
export function readChange(form: ChangeForm): ReadChange {
  const change = overlayChangeSchema.safeParse({
    codes: form.codes.split(/[\s,;]+/).filter(Boolean),
    field: form.field,
    value: readValue(form, form.field),
    from: form.from,
    ...(form.to ? { to: form.to } : {}),
  });
  if (!change.success) return { faults: change.error.issues.map(sayIssue) };
  return { change: { ...change.data, from: form.from } };
}

function readValue(form: ChangeForm, field: OverlayField): unknown {
  const channels = form.channel ? { channels: [form.channel] } : {};
  const told = { ...filled('case', form.case), ...filled('note', form.note) };
  switch (field) {
    case 'fees': {
      const amount = form.amount === '' ? undefined : Number(form.amount.replace(/[.\s]/g, ''));
      const fee = { amount, per: form.per, kind: form.kind, ...channels, ...told };
      return { replaces: form.replaces, fees: [fee] };
    }
    case 'limits': {
      const quantity = form.quantity === '' ? undefined : Number(form.quantity.replace(',', '.'));
      return { ...channels, limits: [{ quantity, unit: form.unit, ...told }] };
    }
    case 'agencies':
      return {
        ...lines('receives', form.receives),
        ...lines('decides', form.decides),
        ...filled('note', form.note),
      };
    case 'counter':
      return { name: form.name, ...filled('where', form.where) };
    case 'form':
      return { paper: form.paper, form: { name: form.name, ...filled('url', form.formUrl) } };
    case 'online':
      return { level: form.level, ...filled('url', form.formUrl), ...filled('note', form.note) };
    case 'note':
      return { aspect: form.aspect, text: form.text };
  }
}

function filled(name: string, value: string): Readonly<Record<string, string>> {
  return value === '' ? {} : { [name]: value };
}

function lines(name: string, value: string): Readonly<Record<string, readonly string[]>> {
  const given = value
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return given.length > 0 ? { [name]: given } : {};
}

/** A change as the form shows it; `null` where it holds more than one form can. */
export function formOf(change: OverlayChange & { readonly from: string }): Partial<ChangeForm> | null {
  const days = { from: change.from, to: change.to ?? '' };
  const rest = { field: change.field, codes: change.codes.join(', '), ...days };
  switch (change.field) {
    case 'fees': {
      const [fee, another] = change.value.fees;
      if (!fee || another || fee.cases || (fee.channels?.length ?? 0) > 1) return null;
      const told = { case: fee.case ?? '', note: fee.note ?? '', channel: fee.channels?.[0] ?? '' };
      const { kind, per } = fee;
      return { ...rest, ...told, kind, per, amount: String(fee.amount), replaces: change.value.replaces };
    }
    case 'limits': {
      const { limits, channels } = change.value;
      const [limit, another] = limits;
      if (!limit || another || limit.cases || (channels?.length ?? 0) > 1) return null;
      const told = { case: limit.case ?? '', note: limit.note ?? '', channel: channels?.[0] ?? '' };
      return { ...rest, ...told, quantity: String(limit.quantity), unit: limit.unit };
    }
    case 'agencies': {
      const { receives = [], decides = [], cooperates, note = '' } = change.value;
      if (cooperates) return null;
      return { ...rest, receives: receives.join('\n'), decides: decides.join('\n'), note };
    }
    case 'counter':
      return { ...rest, name: change.value.name, where: change.value.where ?? '' };
    case 'form': {
      const { paper, form } = change.value;
      return { ...rest, paper, name: form.name, formUrl: form.url ?? '' };
    }
    case 'online': {
      const { level, url = '', note = '' } = change.value;
      return { ...rest, level, formUrl: url, note };
    }
    case 'note':
      return { ...rest, aspect: change.value.aspect, text: change.value.text };
  }
}
