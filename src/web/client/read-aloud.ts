import type { Language } from '#src/answers/answer.ts';

export type Listening = {
  began(): void;
  ended(): void;
  /** The device has no voice for this language: another one would only make noise of it. */
  noVoice(): void;
  noSpeech(): void;
};

/** Voices arrive late on some devices; this long is waited for them. */
const longestWait = 1_500;

/** Reads line by line, for long texts are cut off by some browsers. Only ever after a press, never by itself. */
export function readAloud(lines: readonly string[], language: Language, listening: Listening): void {
  if (!('speechSynthesis' in window)) {
    listening.noSpeech();
    return;
  }
  whenVoicesAreKnown(() => {
    const voice = voiceFor(language);
    if (!voice) {
      listening.noVoice();
      return;
    }
    window.speechSynthesis.cancel();
    listening.began();
    for (const [place, line] of lines.entries()) {
      const said = new SpeechSynthesisUtterance(line);
      said.voice = voice;
      said.lang = voice.lang;
      said.rate = 0.95;
      if (place === lines.length - 1) said.addEventListener('end', listening.ended);
      said.addEventListener('error', listening.ended);
      window.speechSynthesis.speak(said);
    }
    window.addEventListener('pagehide', () => window.speechSynthesis.cancel(), { once: true });
  });
}

function whenVoicesAreKnown(go: () => void): void {
  if (window.speechSynthesis.getVoices().length > 0) {
    go();
    return;
  }
  let gone = false;
  const once = () => {
    if (gone) return;
    gone = true;
    go();
  };
  window.speechSynthesis.addEventListener('voiceschanged', once, { once: true });
  setTimeout(once, longestWait);
}

/** `vi-VN`, or `vi_VN` as some Androids write it; the device's own before one that speaks over the network. */
function voiceFor(language: Language): SpeechSynthesisVoice | undefined {
  const voices = window.speechSynthesis
    .getVoices()
    .filter(({ lang }) => lang.toLowerCase().startsWith(language));
  return voices.find(({ localService }) => localService) ?? voices[0];
}
