import type { Language } from '#src/answers/answer.ts';
import { listOfLink, quayLink } from '#src/web/quay/quay-link.ts';
import { quayTexts } from '#src/web/quay/quay-texts.ts';
import type { QuayApi } from './quay-api.ts';
import type { QuayScreen } from './quay-screen.tsx';

/** What the clerk can do, whether by key or by pointer. */
export interface QuayDesk {
  /** Searches for what stands in the input; whether anything was found for it. */
  search(): Promise<'found' | 'nothing'>;
  /** Opens what a link of this view names: one that was found begins anew, one in the list goes a step on. */
  follow(link: HTMLAnchorElement): Promise<void>;
  /** To the list before, then to no list, then to the input. */
  back(): Promise<void>;
  /** Whether the last search or opening did not work out. */
  hasFailed(): boolean;
  again(): Promise<void>;
}

export function createQuayDesk(api: QuayApi, screen: QuayScreen, language: Language): QuayDesk {
  const texts = quayTexts(language);
  let steps: readonly string[] = openAtFirst();
  let again: (() => Promise<void>) | null = null;

  const excuse = (seconds: number | null, words: string, retry: () => Promise<void>) => {
    again = retry;
    if (seconds === null) return navigator.onLine ? words : texts.offline;
    setTimeout(() => {
      if (again === retry) void retry();
    }, seconds * 1000);
    return texts.limited(seconds);
  };
  const remember = () => {
    const path = steps.at(-1);
    const state = { q: screen.input.value.trim(), language };
    history.replaceState(null, '', path ? quayLink(path, state) : searchLink(state.q, language));
  };
  const search = async (): Promise<'found' | 'nothing'> => {
    const q = screen.input.value.normalize('NFC').trim();
    again = null;
    if (q === '') {
      screen.showResults([], q);
      screen.say(texts.start);
      return 'nothing';
    }
    const found = await api.search(q);
    if (found.kind === 'overtaken') return 'nothing';
    if (found.kind !== 'got') {
      screen.say(excuse(found.kind === 'limited' ? found.seconds : null, texts.failed, repeat));
      return 'nothing';
    }
    screen.showResults(found.value, q);
    screen.say(found.value.length === 0 ? texts.nothing(q) : texts.found(found.value.length));
    remember();
    return found.value.length > 0 ? 'found' : 'nothing';
  };
  const repeat = async () => void (await search());
  const show = async (all: readonly string[]): Promise<void> => {
    const path = all.at(-1);
    again = null;
    if (path === undefined) return;
    const opened = await api.open(path);
    if (opened.kind === 'overtaken') return;
    if (opened.kind !== 'got') {
      const seconds = opened.kind === 'limited' ? opened.seconds : null;
      screen.sayInPanel(excuse(seconds, texts.failedList, async () => await show(all)));
      return;
    }
    steps = all;
    screen.showList(opened.value, screen.input.value.trim());
    remember();
  };
  return {
    search,
    follow: async (link) => {
      const path = listOfLink(new URL(link.href));
      await show(link.dataset.found === undefined ? [...steps, path] : [path]);
    },
    async back() {
      if (steps.length > 1) {
        await show(steps.slice(0, -1));
        return;
      }
      steps = [];
      screen.closeList();
      screen.input.focus();
      screen.input.select();
      remember();
    },
    hasFailed: () => again !== null,
    again: async () => await again?.(),
  };
}

/** The list that the server drew, where the address named one. */
function openAtFirst(): readonly string[] {
  const drawn = document.querySelector<HTMLElement>('[data-path]')?.dataset.path;
  return drawn === undefined ? [] : [drawn];
}

function searchLink(q: string, language: Language): string {
  const told = { ...(q === '' ? {} : { q }), ...(language === 'vi' ? {} : { lang: language }) };
  const query = new URLSearchParams(told).toString();
  return query === '' ? '/quay' : `/quay?${query}`;
}
