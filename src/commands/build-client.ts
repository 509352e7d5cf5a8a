import { buildClient } from '#src/web/page/build-client.node.ts';

await buildClient();
