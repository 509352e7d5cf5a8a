import { foldText } from '#knowledge/fold.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { type PersonalKind, type PersonalSpan, spotPersonal } from '#knowledge/spot-personal.ts';

/** Hides what is personal in texts of one conversation, each time by the same placeholder. */
export type Hiding = {
  /** The text with `[[person.1]]`, `[[phone.1]]` in place of what is personal; composed. */
  hide(text: string): string;
  /** The other way, only where a citizen's own text is shown back to them. Unknown placeholders go. */
  restore(text: string): string;
};

const words: Readonly<Record<PersonalKind, string>> = {
  name: 'person',
  phone: 'phone',
  'personal-number': 'number',
  account: 'number',
  email: 'email',
  address: 'address',
  dossier: 'dossier',
};

/** Lives as long as one message is worked: nothing is remembered from one citizen to the next. */
export function hidePersonal(): Hiding {
  const placeholders = new Map<string, string>();
  const hidden = new Map<string, string>();
  const counts = new Map<string, number>();

  const placeholderFor = (kind: PersonalKind, found: string): string => {
    const word = words[kind];
    const key = `${word} ${sameAs(found)}`;
    const known = placeholders.get(key);
    if (known) return known;
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    const placeholder = `[[${word}.${count}]]`;
    placeholders.set(key, placeholder);
    hidden.set(placeholder, found);
    return placeholder;
  };

  return {
    hide: (raw) => {
      const text = withoutPlaceholders(raw.normalize('NFC'));
      const spans = spotPersonal(text);
      return maskBetween(text, spans, ({ kind, from, to }) => placeholderFor(kind, text.slice(from, to)));
    },
    restore: (text) => text.replace(placeholder, (found) => hidden.get(found) ?? ''),
  };
}

const placeholder = /\[\[(?:person|phone|number|email|address|dossier)\.\d{1,3}\]\]/g;

/** For searching: what a placeholder stood for takes no part in it. */
export function withoutHidden(text: string): string {
  return text.replace(placeholder, ' ').replace(/ {2,}/g, ' ').trim();
}

/** Whoever types a placeholder must not be taken for one. */
function withoutPlaceholders(text: string): string {
  return text.replace(/\[{2,}/g, '[').replace(/\]{2,}/g, ']');
}

/** What no rule spotted is masked for good by those that guard what is kept. */
function maskBetween(
  text: string,
  spans: readonly PersonalSpan[],
  write: (span: PersonalSpan) => string,
): string {
  let from = 0;
  let written = '';
  for (const span of spans) {
    written += text.slice(from, span.from) + write(span);
    from = span.to;
  }
  return maskPersonal(written + text.slice(from));
}

/** The same number with or without dots, the same name with or without marks. */
function sameAs(found: string): string {
  return /\d/.test(found) ? found.replace(/[\s.()-]/g, '').toLowerCase() : foldText(found);
}
