import type { Staff } from '#src/people/staff.ts';

/** Whoever causes a change that is kept in the audit. */
export type AuditActor =
  | Staff
  | { readonly kind: 'system'; readonly name: string }
  | { readonly kind: 'program'; readonly id: string; readonly name: string };

/** What was changed or looked at. Nothing personal stands in it: ids, codes, field names, counts. */
export type AuditEntry = {
  /** Noun and past verb: `ticket.answered`, `conversation.unmasked`. */
  readonly act: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Whose matter it is; `null` or absent for the centre's. */
  readonly agency?: string | null | undefined;
  readonly detail?: AuditDetail | undefined;
  /** The reason that was given, where one is asked for. */
  readonly why?: string | null | undefined;
};

export type AuditDetail = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
