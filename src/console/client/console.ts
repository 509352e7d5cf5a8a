import { answerCall } from './answer-call.ts';
import { askBeforeSending } from './ask-before-sending.ts';
import { chooseKeys } from './choose-keys.ts';
import { guardChanges } from './guard-changes.ts';
import { keepAddress } from './keep-address.ts';
import { keepConversation } from './keep-conversation.ts';
import { loadPart } from './load-part.ts';
import { openLive } from './open-live.ts';
import { openShortcuts } from './open-shortcuts.ts';
import { pickAll } from './pick-all.ts';
import { writeAnswer } from './write-answer.ts';
import { writeDraft } from './write-draft.ts';

/** What every page of the console does by itself; without it all of it still works, by links and forms. */
keepAddress();
openShortcuts();
chooseKeys();
answerCall();
askBeforeSending();
guardChanges();
openLive();
keepConversation();
loadPart();
pickAll();
writeAnswer();
writeDraft();
