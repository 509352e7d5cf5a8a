import { hangWidget } from './hang-widget.tsx';
import { readScriptTag } from './script-tag.ts';

// Read at once: the running script is known only while it runs.
const tag = readScriptTag();
if (tag !== null) hangWidget(tag);
