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
    const keeps = asset !== null && c.req.query('v') === versionOf(asset);
    return send(c, asset, keeps ? 'public, max-age=31536000, immutable' : 'no-cache');
  };
}

/**
 * `GET /widget.js` and what it may need beside it: addresses that stand in other sites' pages for years, so they
 * have no version, and a new build is everywhere within five minutes.
 */
export function serveWidgetFile(assets: Assets): (c: Context) => Response {
  return (c) => send(c, assets.get(c.req.path.slice(1)), 'public, max-age=300');
}

function send(c: Context, asset: Asset | null, keeping: string): Response {
  if (!asset) throw new Fault('not-found', 'There is no such file.');
  c.header('Cache-Control', keeping);
  c.header('ETag', asset.etag);
  // Weakly compared: compression on the way out marks the tag as weak.
  if (c.req.header('If-None-Match')?.includes(asset.etag)) return c.body(null, 304);
  return c.body(asset.body, 200, { 'Content-Type': asset.type });
}

function versionOf({ etag }: Asset): string {
  return etag.slice(1, -1);
}
