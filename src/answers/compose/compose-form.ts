import type { Block } from '#src/answers/answer.ts';
import { capitalise, cutText } from './as-phrase.ts';
import { type AspectPart, missingPart, type Telling } from './aspect-part.ts';
import { paperItem } from './paper-item.ts';
import { proseBlocks, prosePart } from './prose-blocks.ts';

const longestPaper = 140;

/** The forms to fill in, each with the paper that it is and a link where the record has one. */
export function composeForm(telling: Telling): AspectPart {
  const { procedure, words } = telling;
  const prose = procedure.sections.form;
  const forms = distinctForms(telling);
  const page = pageLink(telling);
  if (forms.length === 0) {
    return prose ? prosePart('form', prose, telling) : { ...missingPart('form', telling), blocks: page };
  }
  const rows = forms
    .filter(({ url }) => !url)
    .map(({ name, paper }) => ({
      label: name,
      value: besideName(name, cutText(paper, longestPaper), words),
    }));
  const links = forms.flatMap(({ name, url }): Block[] => (url ? [{ kind: 'link', label: name, url }] : []));
  return {
    aspect: 'form',
    kind: 'told',
    lead: words.form.count(forms.length),
    value: words.form.count(forms.length),
    blocks: [
      ...links,
      ...(rows.length > 0 ? [{ kind: 'facts' as const, rows }] : []),
      ...(rows.length > 0 ? page : []),
      ...proseBlocks(prose, telling),
    ],
    unsure: [],
    askPerson: false,
  };
}

/** A paper that is named like its form is not named twice. */
function besideName(name: string, paper: string, { form }: Telling['words']): string {
  if (!paper.toLowerCase().startsWith(name.toLowerCase())) return paper;
  const more = paper
    .slice(name.length)
    .trim()
    .replace(/^\((.*)\)$/u, '$1');
  return more === '' ? form.fill : capitalise(more);
}

function pageLink({ procedure, words }: Telling): Block[] {
  const { url } = procedure.source;
  return url ? [{ kind: 'link', label: words.form.onPage, url }] : [];
}

type Form = { readonly name: string; readonly paper: string; readonly url: string | undefined };

function distinctForms(telling: Telling): Form[] {
  const forms = new Map<string, Form>();
  for (const paper of telling.procedure.papers) {
    const item = paperItem(paper, telling);
    if (item.form) forms.set(item.form.name, { ...item.form, url: item.form.url, paper: item.text });
  }
  return [...forms.values()];
}
