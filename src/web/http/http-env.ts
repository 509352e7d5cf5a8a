import type { OpenSocket } from './socket.ts';

/** What a runtime hands in with a request, and what travels along with it. */
export type HttpEnv = {
  readonly Bindings: {
    /** The other end of the connection: Node's socket, or what the platform's edge says. */
    readonly remoteAddress?: string | null | undefined;
    /** Where the request asks for a socket and the runtime can open one. */
    readonly openSocket?: OpenSocket | undefined;
  };
  readonly Variables: {
    readonly requestId: string;
    /** The page that made the browser send this may, though it is not ours. */
    readonly sharedWithPage?: true | undefined;
  };
};
