/** What the server says, or how the connection to it stands. */
export type Heard = { readonly changed: string } | { readonly connection: 'open' | 'lost' };

const room = 'motcua-console';

/**
 * Calls `listener` for what the server says. Of all tabs of a browser one holds the stream and tells the others, as a
 * browser keeps only six connections to a server; when it closes, another takes over. Where a browser cannot agree on
 * one (an address without HTTPS), each tab has its own.
 */
export function hearChanges(listener: (heard: Heard) => void): void {
  if (!('locks' in navigator) || !('BroadcastChannel' in window)) {
    openStream(listener);
    return;
  }
  const others = new BroadcastChannel(room);
  others.addEventListener('message', (event: MessageEvent<Heard>) => listener(event.data));
  const hold = async (): Promise<never> => {
    openStream((heard) => {
      listener(heard);
      others.postMessage(heard);
    });
    // Until the tab is gone.
    return await new Promise<never>(() => {});
  };
  void navigator.locks.request(room, { ifAvailable: true }, async (lock) => {
    if (lock) return await hold();
    // Another tab's stream is open already: what was said before this one listened is asked for as after an opening.
    listener({ connection: 'open' });
    void navigator.locks.request(room, async () => {
      // Whatever was said between the last holder's end and our beginning was heard by nobody.
      for (const tell of [listener, (heard: Heard) => others.postMessage(heard)])
        tell({ connection: 'lost' });
      return await hold();
    });
  });
}

function openStream(listener: (heard: Heard) => void): void {
  const source = new EventSource('/console/live');
  source.addEventListener('changed', (event: MessageEvent<string>) => listener({ changed: event.data }));
  source.addEventListener('open', () => listener({ connection: 'open' }));
  source.addEventListener('error', () => listener({ connection: 'lost' }));
}
