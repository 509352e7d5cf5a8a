import { buildClient } from '#src/web/page/build-client.node.ts';
import { buildWidget } from '#src/web/page/build-widget.node.ts';

await buildClient();
const bytes = await buildWidget();
console.log(`widget.js: ${(bytes / 1000).toFixed(1)} kB compressed`);
