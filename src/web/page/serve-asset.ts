import type { Context } from 'hono';
import { Fault } from '#src/fault.ts';
import type { Asset, Assets } from './assets.ts';

/**
 * The address of a file, with its version in it, so that a browser may keep it for ever. A file that we do not
 * hold is served by the platform in front of us, under its plain name.
 */
export function assetUrl(assets: Assets, path: string): string {
  const asset = assets.get(path);
  return asset ? `/assets/${path}?v=${versionOf(asset)}` : `/assets/${path}`;
}

/** `GET /assets/{path}` */
export function serveAsset(assets: Assets): (c: Context) => Response {
  return (c) => {
    const asset = assets.get(c.req.param('path') ?? '');
    if (!asset) throw new Fault('not-found', 'There is no such file.');
    const keeps = c.req.query('v') === versionOf(asset);
    c.header('Cache-Control', keeps ? 'public, max-age=31536000, immutable' : 'no-cache');
    c.header('ETag', asset.etag);
    // Weakly compared: compression on the way out marks the tag as weak.
    if (c.req.header('If-None-Match')?.includes(asset.etag)) return c.body(null, 304);
    return c.body(asset.body, 200, { 'Content-Type': asset.type });
  };
}

function versionOf({ etag }: Asset): string {
  return etag.slice(1, -1);
}
