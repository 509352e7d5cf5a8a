/** The page's own files, held in memory: a handful of kilobytes, the same on every runtime. */
export interface Assets {
  /** `path` is a file's name; `null` when there is no such file. */
  get(path: string): Asset | null;
}

export type Asset = {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Changes with the content; quoted, as the header wants it. */
  readonly etag: string;
};

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

export function createAssets(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Assets {
  const assets = new Map<string, Asset>();
  for (const [path, body] of files) {
    const type = types[path.split('.').at(-1) ?? ''];
    if (type) assets.set(path, { body, type, etag: `"${fingerprint(body)}"` });
  }
  return { get: (path) => assets.get(path) ?? null };
}

/** FNV-1a in two lanes: tells builds apart, and needs no runtime's crypto. It guards nothing. */
function fingerprint(bytes: Uint8Array): string {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b ^ byte, 0x85ebca6b) ^ (b >>> 13);
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
