import { describeChannel } from './channel-contract.ts';
import { webChannel } from './web-play.tsx';

describeChannel(webChannel);
