/** What the outside system does with one call; `effect` is whether it does what it was asked. */
export type OutsideFault =
  | 'works'
  | 'effect-then-500'
  | 'fails-first'
  | 'effect-then-silence'
  | 'silence'
  | 'refuses-connection'
  | 'too-many'
  | 'garbage';

type Kept = { readonly id: string; readonly key: string; readonly fields: Readonly<Record<string, string>> };

/**
 * A 1022 system that bites: it files whatever it is sent, twice where it is sent twice, and answers as the plan says.
 * It knows no idempotency. What it did is kept; what it said is the plan's.
 */
export class OutsideTickets {
  readonly kept: Kept[] = [];
  readonly calls: string[] = [];
  readonly requests: { readonly headers: Headers; readonly body: string }[] = [];
  /** The fault of the next call, first of a look-up or of a filing. */
  plan: (call: 'file' | 'find' | 'read') => OutsideFault = () => 'works';
  /** What is told of a ticket, by its id. */
  readonly words = new Map<string, { trangThai: string; traLoi?: string }>();

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(String(input));
    const call = init?.method === 'POST' ? 'file' : url.searchParams.has('keyword') ? 'find' : 'read';
    const fault = this.plan(call);
    this.calls.push(call);
    if (fault === 'refuses-connection') {
      throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
    }
    if (fault === 'too-many') return Response.json({}, { status: 429, headers: { 'Retry-After': '0' } });
    if (fault === 'fails-first') return Response.json({}, { status: 500 });
    if (fault === 'silence') throw hangUp();
    const answer = this.#act(call, url, init);
    if (fault === 'effect-then-silence') throw hangUp();
    if (fault === 'effect-then-500') return Response.json({ loi: 'het gio' }, { status: 500 });
    return fault === 'garbage' ? new Response('<html>') : answer;
  };

  #act(call: 'file' | 'find' | 'read', url: URL, init: RequestInit | undefined): Response {
    if (call === 'file') {
      const body = String(init?.body);
      this.requests.push({ headers: new Headers(init?.headers), body });
      const fields: Record<string, string> = JSON.parse(body);
      const id = `GY${this.kept.length + 1}`;
      this.kept.push({ id, key: fields.maThamChieu ?? '', fields });
      return Response.json({ ketQua: { ma: id } });
    }
    if (call === 'find') {
      const keyword = url.searchParams.get('keyword') ?? '';
      const found = this.kept.filter(({ key }) => key.includes(keyword));
      return Response.json({ danhSach: found.map(({ id, key }) => ({ ma: id, maThamChieu: key })) });
    }
    const word = this.words.get(url.pathname.split('/').at(-1) ?? '');
    return word ? Response.json(word) : Response.json({}, { status: 404 });
  }
}

/** As a time-out or a broken line ends a call: nobody knows whether it arrived. */
function hangUp(): Error {
  return Object.assign(new Error('aborted'), { name: 'TimeoutError' });
}

export const outsideMapping = {
  name: 'tong-dai-1022-mau',
  url: 'https://1022.example.vn',
  authorization: 'basic',
  signed: true,
  file: {
    path: '/api/gopy',
    fields: {
      ...{
        tenDayDu: '{name}',
        email: '{email}',
        soDienThoai: '{phone}',
        diaChi: '{address}',
        tieuDe: '{title}',
      },
      ...{
        noiDungYKien: '{words}',
        noiDienRa: '{place} {ward}',
        latitude: '{latitude}',
        longitude: '{longitude}',
      },
      ...{ ngayDienRa: '{dayVi}', linhVuc: '{category}', nguonGopY: 'motcua', maThamChieu: '{key}' },
    },
    id: 'ketQua.ma',
  },
  find: { path: '/api/gopy?keyword={key}', list: 'danhSach', id: 'ma', key: 'maThamChieu' },
  read: {
    path: '/api/gopy/{id}',
    state: 'trangThai',
    states: {
      'Đã chuyển': 'forwarded',
      'Đang xử lý': 'assigned',
      'Đã trả lời': 'answered',
      'Từ chối': 'rejected',
    },
    answer: 'traLoi',
  },
} as const;
