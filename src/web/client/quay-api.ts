import type { Language } from '#src/answers/answer.ts';
import type { QuayLine } from '#src/web/quay/quay-line.ts';
import { mostLines } from '#src/web/quay/quay-line.ts';
import type { QuayList } from '#src/web/quay/quay-list.ts';
import { type Got, getJson } from './get-json.ts';

type Asked<Value> = { readonly kind: 'got'; readonly value: Value } | Exclude<Got, { kind: 'got' }>;

/** The clerk's two questions to the server; a newer one of a kind overtakes the one before. */
export interface QuayApi {
  search(q: string): Promise<Asked<readonly QuayLine[]>>;
  /** `path` is a checklist's: `/giay-to/...`. */
  open(path: string): Promise<Asked<QuayList>>;
}

export function createQuayApi(language: Language): QuayApi {
  const found = new Map<string, readonly QuayLine[]>();
  const searching = overtaking();
  const opening = overtaking();
  return {
    async search(q) {
      const known = found.get(q);
      const signal = searching();
      if (known) return { kind: 'got', value: known };
      const got = await getJson(`/api/v1/procedures?limit=${mostLines}&q=${encodeURIComponent(q)}`, signal);
      if (got.kind !== 'got') return got;
      const value = linesOf(got.json);
      found.set(q, value);
      return { kind: 'got', value };
    },
    async open(path) {
      const [place = '', query = ''] = path.replace('/giay-to/', '/quay/danh-sach/').split('?');
      const asked = new URLSearchParams(query);
      if (language !== 'vi') asked.set('lang', language);
      const got = await getJson(`${place}?${asked}`, opening());
      return got.kind === 'got' ? { kind: 'got', value: listOf(got.json) } : got;
    },
  };
}

function overtaking(): () => AbortSignal {
  let current = new AbortController();
  return () => {
    current.abort();
    current = new AbortController();
    return current.signal;
  };
}

/** Our own server's words, of the same release: their shape is the API's promise. */
function linesOf(json: unknown): readonly QuayLine[] {
  return (json as { procedures: readonly QuayLine[] }).procedures;
}

/** As above. */
function listOf(json: unknown): QuayList {
  return json as QuayList;
}
