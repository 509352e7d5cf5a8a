import type { Block } from './answer.ts';
import { type AspectPart, missingPart, type Telling } from './aspect-part.ts';
import { paperItem } from './paper-item.ts';
import { proseBlocks, prosePart } from './prose-blocks.ts';

/** The forms to fill in, each with the paper that it is and a link where the record has one. */
export function composeForm(telling: Telling): AspectPart {
  const { procedure, words } = telling;
  const prose = procedure.sections.form;
  const forms = distinctForms(telling);
  if (forms.length === 0) return prose ? prosePart('form', prose, telling) : missingPart('form', telling);
  const rows = forms.filter(({ url }) => !url).map(({ name, paper }) => ({ label: name, value: paper }));
  const links = forms.flatMap(({ name, url }): Block[] => (url ? [{ kind: 'link', label: name, url }] : []));
  const page = procedure.source.url;
  return {
    aspect: 'form',
    kind: 'told',
    lead: words.form.count(forms.length),
    value: words.form.count(forms.length),
    blocks: [
      ...links,
      ...(rows.length > 0 ? [{ kind: 'facts' as const, rows }] : []),
      ...(rows.length > 0 && page ? [{ kind: 'link' as const, label: words.form.onPage, url: page }] : []),
      ...proseBlocks(prose, telling),
    ],
    unsure: [],
    askPerson: false,
  };
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
