import { describeChannel } from './channel-contract.ts';
import { zaloChannel } from './zalo-play.ts';

describeChannel(zaloChannel);
