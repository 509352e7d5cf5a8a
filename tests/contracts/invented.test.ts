import { describeChannel } from './channel-contract.ts';
import { inventedChannel } from './invented-play.ts';

describeChannel(inventedChannel);
