import { isWebPaused } from '#src/web/http/is-web-paused.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';

/** What is added to a receipt while staff have switched the page off: what was sent waits for it. */
export function pauseOf(resources: Pick<RouteResources, 'switches'>): { readonly paused?: true } {
  return isWebPaused(resources) ? { paused: true } : {};
}
