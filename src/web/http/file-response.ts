/** A citizen's file as staff get it; `type` was told by its own bytes when it was stored. */
type ServedFile = { readonly name: string; readonly type: string; readonly body: Uint8Array };

/** Pictures that every browser draws and none runs. */
const drawn: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

/**
 * Always a download, unless a picture is asked for as a picture; never a page, whatever is in it: the browser may
 * guess no other type, run nothing and load nothing from it. `shown` asks for it to be seen in its place.
 */
export function fileResponse(
  { name, type, body }: ServedFile,
  shown: 'inline' | 'saved' = 'saved',
): Response {
  const disposition = shown === 'inline' && drawn.has(type) ? 'inline' : 'attachment';
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': type,
      'Content-Length': String(body.length),
      'Content-Disposition': `${disposition}; filename="${plainName(name)}"; filename*=UTF-8''${quoted(name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'private, no-store',
    },
  });
}

/** For what does not read the other form: letters, digits and a point, nothing that a header could be broken with. */
function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\w. -]/g, '_');
}

function quoted(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
