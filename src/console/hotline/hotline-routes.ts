import type { ConsoleRoute } from '#src/console/console-route.ts';
import { callStream } from './call-stream.ts';
import { postAct, postBegin, postLine, postNote } from './change-call.ts';
import { postJudge, postStep } from './change-card.ts';
import { postDossier } from './post-dossier.tsx';
import { postFollow } from './post-follow.ts';
import { postLink } from './post-link.ts';
import { postKept, postTyped } from './post-typed.tsx';
import { showCall, showCallParts } from './show-call.tsx';
import { showCalls } from './show-calls.tsx';
import { showReview } from './show-review.tsx';
import { wrapRoutes } from './wrap-routes.ts';

const one = '/hotline/:call';
const right = 'hotline.work';

export const hotlineRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/hotline', right, answer: showCalls },
  { method: 'post', path: '/hotline', right, answer: postBegin },
  { method: 'post', path: '/hotline/line', right, answer: postLine },
  { method: 'get', path: '/hotline/review', right: 'hotline.review', answer: showReview },
  { method: 'get', path: one, right, answer: showCall },
  { method: 'get', path: `${one}/parts`, right, answer: showCallParts },
  { method: 'get', path: `${one}/stream`, right, answer: callStream },
  { method: 'post', path: `${one}/act`, right, answer: postAct },
  { method: 'post', path: `${one}/follow`, right: 'hotline.follow', answer: postFollow },
  { method: 'post', path: `${one}/note`, right, answer: postNote },
  { method: 'post', path: `${one}/typed`, right, answer: postTyped },
  { method: 'post', path: `${one}/kept`, right, answer: postKept },
  { method: 'post', path: `${one}/dossier`, right, answer: postDossier },
  { method: 'post', path: `${one}/link`, right, answer: postLink },
  { method: 'post', path: `${one}/cards/:suggestion/step`, right, answer: postStep },
  { method: 'post', path: `${one}/cards/:suggestion/judge`, right, answer: postJudge },
  ...wrapRoutes,
];
