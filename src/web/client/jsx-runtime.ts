/**
 * What JSX means in the browser: nodes, made one by one. Texts become text nodes and attributes are set by name,
 * so nothing that an answer says can become markup; event attributes, styles and raw HTML do not exist here.
 */

type Child = Node | string | number | boolean | null | undefined | readonly Child[];
type Props = { readonly children?: Child } & Readonly<Record<string, unknown>>;
type Component = (props: Props) => Child;

const drawn = new Set(['svg', 'path', 'circle', 'rect']);

export function jsx(tag: string | Component, props: Props): Child {
  if (typeof tag === 'function') return tag(props);
  const element = drawn.has(tag)
    ? document.createElementNS('http://www.w3.org/2000/svg', tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'children' || value === undefined || value === null || value === false) continue;
    if (!/^(on|style$|srcdoc$)/i.test(name)) element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, props.children);
  return element;
}

export const jsxs = jsx;

export function Fragment(props: Props): Child {
  return props.children;
}

function append(parent: Element, child: Child): void {
  if (child === undefined || child === null || typeof child === 'boolean') return;
  if (Array.isArray(child)) for (const each of child) append(parent, each);
  else if (child instanceof Node) parent.append(child);
  else parent.append(String(child));
}
