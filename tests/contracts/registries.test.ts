import { filePlay } from './file-play.ts';
import { pullPlay } from './pull-play.ts';
import { pushPlay } from './push-play.ts';
import { describeRegistry } from './registry-contract.ts';

describeRegistry(pushPlay);
describeRegistry(pullPlay);
describeRegistry(filePlay);
