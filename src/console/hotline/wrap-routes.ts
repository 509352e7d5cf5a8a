import type { ConsoleRoute } from '#src/console/console-route.ts';
import { postReport } from './post-report.tsx';
import { postWrap, showWrap } from './show-wrap.tsx';

const wrap = '/hotline/:call/wrap';
const right = 'hotline.work';

export const wrapRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: wrap, right, answer: showWrap },
  { method: 'post', path: wrap, right, answer: postWrap },
  { method: 'post', path: '/hotline/:call/report', right, answer: postReport },
];
