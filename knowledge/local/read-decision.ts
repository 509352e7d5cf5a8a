import type { z } from 'zod';
import { cleanText } from '#knowledge/clean-text.ts';
import { readFrontMatter } from '#knowledge/read-front-matter.ts';
import { type DecisionHead, decisionHeadSchema, type OverlayChange, overlayChangeSchema } from './overlay.ts';

/** One change and where it stands: "file.md:12 changes[0]", "row 7". */
export type PlacedChange = { readonly at: string; readonly change: OverlayChange };

export type Decision = { readonly head: DecisionHead; readonly changes: readonly PlacedChange[] };

/** What could be read of a file; what could not is one line each. Without a sound head there is no decision. */
export type ReadDecision = { readonly decision: Decision | null; readonly faults: readonly string[] };

/** Reads one Markdown file of local decisions: the facts at its head; what stands below is for people. */
export function readDecision(file: string, source: string): ReadDecision {
  const front = readFrontMatter(cleanText(source));
  if ('faults' in front) {
    return { decision: null, faults: front.faults.map(({ line, message }) => `${file}:${line} ${message}`) };
  }
  const { changes: given, ...values } = isRecord(front.values) ? front.values : {};
  const head = decisionHeadSchema.safeParse(values);
  const faults: string[] = head.success
    ? []
    : head.error.issues.map((issue) => `${file}:${front.lineOf(issue.path)} ${sayIssue(issue)}`);
  const changes: PlacedChange[] = [];
  const list = Array.isArray(given) ? given : [];
  if (list.length === 0)
    faults.push(`${file}:${front.lineOf(['changes'])} changes: a decision changes something`);
  for (const [index, value] of list.entries()) {
    const path = ['changes', index];
    const change = overlayChangeSchema.safeParse(value);
    if (change.success)
      changes.push({ at: `${file}:${front.lineOf(path)} changes[${index}]`, change: change.data });
    else
      faults.push(
        ...faultsOf(
          change.error,
          (inner) => `${file}:${front.lineOf([...path, ...inner])} changes[${index}]`,
        ),
      );
  }
  return { decision: head.success ? { head: head.data, changes } : null, faults };
}

function faultsOf(error: z.ZodError, place: (path: readonly PropertyKey[]) => string): string[] {
  return error.issues.map((issue) => `${place(issue.path)} ${sayIssue(issue)}`);
}

/** The field and what is wrong with it, in one line. */
export function sayIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `unknown field ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_union' && issue.path.at(-1) === 'field') {
    return 'field: must be fees, limits, agencies, counter, form, online or note';
  }
  const field = issue.path.map(String).join('.') || 'change';
  const message = issue.message.replace(/^Invalid input: /, '');
  const wantsQuotes = /expected string, received (number|boolean)/.test(message);
  return `${field}: ${message}${wantsQuotes ? ' (write it in quotes)' : ''}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
