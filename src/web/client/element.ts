/** Our own part within a page or a shadow that `selector` names. We drew it, so its absence is a bug. */
export function element<Kind extends Element>(
  selector: string,
  kind: new () => Kind,
  within: ParentNode,
): Kind {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`there is no ${selector}`);
  return found;
}
