import { describeChannel } from './channel-contract.ts';
import { telegramChannel } from './telegram-play.ts';

describeChannel(telegramChannel);
