import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { Hono } from 'hono';
import type { Database } from '#db/database.ts';
import { KeptView } from './kept-view.tsx';
import { actSchema, type Phone, type PhoneName, replySchema } from './phone.ts';
import { TalkView } from './phone-view.tsx';
import { readKept } from './read-kept.ts';
import { SandboxPage } from './sandbox-page.tsx';
import { sandboxTexts } from './sandbox-texts.ts';

/** What the page fetches again and again: ready to be put in its places. */
export type SandboxState = {
  readonly talks: Readonly<Record<PhoneName, { readonly html: string; readonly state: string | null }>>;
  readonly kept: string;
};

type Played = {
  readonly phones: readonly Phone[];
  /** The database of the centre, joined. */
  readonly db: Database;
  readonly centreUrl: string;
  /** A person of the centre answers who waits on `phone`. */
  reply(phone: Phone, text: string): Promise<void>;
};

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

/** The page that plays citizens. Only whoever sits at this machine reaches it. */
export async function createSandboxApp({ phones, db, centreUrl, reply }: Played): Promise<Hono> {
  const sheets = ['phones.css', 'sandbox.css'].map((name) =>
    readFile(new URL(name, import.meta.url), 'utf8'),
  );
  const style = (await Promise.all(sheets)).join('\n');
  const script = await bundle(new URL('sandbox-client.ts', import.meta.url).pathname);
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
    c.header('Cache-Control', 'no-store');
  });
  app.get('/', (c) => c.html(`<!doctype html>${<SandboxPage centreUrl={centreUrl} />}`));
  app.get('/sandbox.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/sandbox.js', (c) => c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }));
  app.get('/state', async (c) => c.json(await readState({ phones, db })));
  app.post('/phones/:name', async (c) => {
    const phone = phones.find(({ name }) => name === c.req.param('name'));
    const act = actSchema.or(replySchema).safeParse(await c.req.json().catch(() => null));
    if (!phone || !act.success) return c.json({}, 400);
    if (act.data.kind === 'reply') await reply(phone, act.data.text);
    else await phone.act(act.data);
    return c.json({});
  });
  return app;
}

async function readState({ phones, db }: Pick<Played, 'phones' | 'db'>): Promise<SandboxState> {
  const talks = await Promise.all(
    phones.map(async (phone) => {
      const html = String(<TalkView name={phone.name} bubbles={await phone.bubbles()} />);
      const state = phone.state === null ? null : sandboxTexts.states[phone.state];
      return [phone.name, { html, state }] as const;
    }),
  );
  const kept = await readKept(
    db,
    phones.map(({ chat }) => chat),
  );
  const { zalo, telegram } = Object.fromEntries(talks);
  const none = { html: '', state: null };
  return {
    talks: { zalo: zalo ?? none, telegram: telegram ?? none },
    kept: String(<KeptView kept={kept} />),
  };
}

async function bundle(file: string): Promise<string> {
  const built = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return built.outputFiles[0]?.text ?? '';
}
