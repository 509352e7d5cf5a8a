import type { ConsoleRoute } from '#src/console/console-route.ts';
import { mostFileBytes } from '#src/inbox/keep-file.ts';
import { cannedRoutes } from './canned-routes.ts';
import {
  postClose,
  postGiveBack,
  postHandOn,
  postKeep,
  postTake,
  postUnmask,
} from './change-conversation.ts';
import { postReport } from './post-report.ts';
import { postWords } from './post-words.ts';
import { serveFile, serveImage } from './serve-file.ts';
import { showConversation, showInbox } from './show-inbox.tsx';
import { showSearch } from './show-search.tsx';

const one = '/inbox/:conversation';
/** A file, and the words around it. */
const mostBytes = mostFileBytes + 256 * 1024;

/** Names of our own stand before what may be any conversation. */
export const inboxRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/inbox', right: 'inbox.read', answer: showInbox },
  { method: 'get', path: '/inbox/search', right: 'inbox.read', answer: showSearch },
  ...cannedRoutes,
  { method: 'get', path: one, right: 'inbox.read', answer: showConversation },
  { method: 'get', path: `${one}/files/:attachment`, right: 'inbox.read', answer: serveFile },
  { method: 'get', path: `${one}/images/:attachment`, right: 'inbox.read', answer: serveImage },
  { method: 'post', path: `${one}/take`, right: 'inbox.work', answer: postTake },
  { method: 'post', path: `${one}/say`, right: 'inbox.work', mostBytes, answer: postWords },
  { method: 'post', path: `${one}/hand-on`, right: 'inbox.work', answer: postHandOn },
  { method: 'post', path: `${one}/give-back`, right: 'inbox.work', answer: postGiveBack },
  { method: 'post', path: `${one}/close`, right: 'inbox.work', answer: postClose },
  { method: 'post', path: `${one}/keep`, right: 'inbox.work', answer: postKeep },
  { method: 'post', path: `${one}/report`, right: 'inbox.work', answer: postReport },
  { method: 'post', path: `${one}/unmask`, right: 'personal.unmask', answer: postUnmask },
];
