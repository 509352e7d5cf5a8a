import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/**
 * What a browser would send of a form as it stands on a page, by the form's id or its address; of the first form with
 * fields of its own where none is named. Without the session's token and the pressed button.
 */
export function filledIn(html: string, which?: string): Record<string, string | string[]> {
  const forms = elementsOf(parse(html)).filter(({ tagName }) => tagName === 'form');
  const form = forms.find((one) =>
    which === undefined
      ? attributeOf(one, 'method') === 'post' && fieldsOf(one).some(([name]) => name === 'mine')
      : attributeOf(one, 'id') === which || attributeOf(one, 'action') === which,
  );
  if (!form) throw new Error(`no form ${which ?? ''} on the page`);
  const filled: Record<string, string | string[]> = {};
  for (const [name, value] of fieldsOf(form)) {
    const before = filled[name];
    filled[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return filled;
}

function fieldsOf(form: Element): (readonly [string, string])[] {
  return elementsOf(form).flatMap((element): (readonly [string, string])[] => {
    const name = attributeOf(element, 'name');
    if (!name || name === 'token') return [];
    if (element.tagName === 'textarea') return [[name, textOf(element)]];
    if (element.tagName === 'select') {
      const options = elementsOf(element).filter(({ tagName }) => tagName === 'option');
      const chosen = options.find((option) => attributeOf(option, 'selected') !== undefined) ?? options[0];
      return chosen ? [[name, attributeOf(chosen, 'value') ?? '']] : [];
    }
    if (element.tagName !== 'input') return [];
    const isTick = ['checkbox', 'radio'].includes(attributeOf(element, 'type') ?? '');
    if (isTick && attributeOf(element, 'checked') === undefined) return [];
    return [[name, attributeOf(element, 'value') ?? '']];
  });
}

function elementsOf(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) =>
    'tagName' in child ? [child, ...elementsOf(child)] : elementsOf(child),
  );
}

function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
