// Run from its sources, the thread needs what reads TypeScript: it does not inherit it from the main thread.
import { register } from 'tsx/esm/api';

register();
await import('./pglite-worker.node.ts');
