/** A connection on which both sides speak, as a runtime hands it in. */
export interface Socket {
  /** Does nothing once it is closed. */
  send(text: string): void;
  /** How many bytes of what was sent the other side has not taken yet. */
  readonly unread: number;
  /** Leaves further texts with whoever sends them; some that are on their way may still come. */
  pause(): void;
  resume(): void;
  /** After a code of RFC 6455; a reason has at most 123 bytes. */
  close(code: number, reason: string): void;
  /** Without a goodbye: for whoever would not read it. */
  breakOff(): void;
}

/** Whoever listens to one. Nothing is called after `onClose`. */
export interface SocketListener {
  onText(text: string): void;
  onBytes(): void;
  onClose(code: number): void;
}

/** Says yes to the request for a socket: the route returns the response, and is called when the socket is there. */
export type OpenSocket = (join: (socket: Socket) => SocketListener) => Response;

/** A longer message closes the socket (1009) before it is read. */
export const longestSocketMessage = 1024 * 1024;
