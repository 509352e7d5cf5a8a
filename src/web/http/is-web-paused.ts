import type { RouteResources } from './route-resources.ts';

/** Nothing is worked, or nothing of it is shown: whoever asks on the page waits either way. */
export function isWebPaused({ switches }: Pick<RouteResources, 'switches'>): boolean {
  return (switches?.isOff('web', 'in') || switches?.isOff('web', 'out')) ?? false;
}
