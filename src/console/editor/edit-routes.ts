import type { StaffRoute } from '#src/console/console-route.ts';
import { keepDraft } from './keep-draft.ts';
import { openEditor } from './open-editor.tsx';
import { postEditor } from './post-editor.ts';
import { settleDraft } from './settle-draft.ts';

/** A draft as it is written. A long text of many papers is larger than other forms. */
const mostBytes = 2 * 1024 * 1024;

export const editRoutes: readonly StaffRoute[] = [
  { method: 'get', path: '/desk/drafts/:draft', right: 'desk.read', answer: openEditor },
  { method: 'post', path: '/desk/drafts/:draft', right: 'desk.write', mostBytes, answer: postEditor },
  { method: 'post', path: '/desk/drafts/:draft/keep', right: 'desk.write', mostBytes, answer: keepDraft },
  { method: 'post', path: '/desk/drafts/:draft/settle', right: 'desk.write', mostBytes, answer: settleDraft },
];
