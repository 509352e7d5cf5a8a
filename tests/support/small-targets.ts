/** What matches within an element and is smaller than a fingertip, 44 px: runs in the browser. */
export function smallTargets(within: Element, selector: string): string[] {
  return [...within.querySelectorAll(selector)]
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.height < 44 || box.width < 44)
    .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width}x${box.height}`);
}
