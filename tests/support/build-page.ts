import { buildClient } from '#src/web/page/build-client.node.ts';
import { buildWidget } from '#src/web/page/build-widget.node.ts';

/** Before the tests that need the page as a browser gets it. */
export async function setup(): Promise<void> {
  await buildClient();
  await buildWidget();
}
