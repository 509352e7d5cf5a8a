import type { z } from 'zod';
import type { DeskChecks } from '#prompts/desk-checks.vi.ts';

type Issue = z.core.$ZodIssue;

/** What the schema found wrong, in the words of who fills in a form. */
export function sayIssue(issue: Issue, words: DeskChecks): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'number' && issue.input !== undefined ? words.number : words.missing;
    case 'too_small':
      return issue.origin === 'number' ? words.tooSmall : words.missing;
    case 'too_big':
      return words.tooMany(Number(issue.maximum));
    case 'invalid_format':
      return sayFormat(issue, words);
    case 'invalid_value':
    case 'invalid_union':
      return words.choice;
    case 'unrecognized_keys':
      return words.unknownField(issue.keys.join(', '));
    case 'custom':
      return issue.path.includes('facts') ? words.fact : words.other;
    default:
      return words.other;
  }
}

/** Ids of places in the entry that are codes, areas or slugs are told apart by the schema's own message. */
function sayFormat(issue: Extract<Issue, { code: 'invalid_format' }>, words: DeskChecks): string {
  if (issue.format === 'date') return words.day;
  if (issue.format === 'url') return words.url;
  if (issue.message.startsWith('a procedure code')) return words.code;
  if (issue.message.startsWith('an area')) return words.area;
  return issue.message.startsWith('an id') ? words.slug : words.other;
}
