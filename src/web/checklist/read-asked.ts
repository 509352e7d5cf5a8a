import type { Context } from 'hono';
import type { ChecklistAsked } from '#src/answers/checklist.ts';

const longestPart = 60;
const mostCases = 12;

/**
 * What a link asks for. A link may have been cut, mistyped or made up: whatever cannot be a case's id stays one, so that
 * the page can say which part it did not understand, but shortened, so that it can be said.
 */
export function readAsked(c: Context): ChecklistAsked {
  return {
    code: codeOf(c.req.param('code') ?? ''),
    cases: casesOf(c.req.param('cases') ?? ''),
    ward: wardOf(c),
    language: c.req.query('lang') === 'en' ? 'en' : 'vi',
  };
}

/** A link pasted into a sentence may bring the sentence's full stop along. */
function codeOf(text: string): string {
  const code = text.normalize('NFC').trim();
  return (/^(\d\.\d{6})[\p{P}\s]+$/u.exec(code)?.[1] ?? code).slice(0, longestPart);
}

/** The ids of a link's cases, each once, in the order given. */
export function casesOf(text: string): readonly string[] {
  const cases = text
    .split('.')
    .map((part) => part.normalize('NFC').trim().slice(0, longestPart))
    .filter((part) => part !== '');
  return [...new Set(cases)].slice(0, mostCases);
}

/** A unit is five digits; anything else is as good as none. */
function wardOf(c: Context): string | null {
  const ward = c.req.query('xa')?.trim() ?? '';
  return /^\d{5}$/.test(ward) ? ward : null;
}
