import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfig } from '#src/config.ts';

describe('WIDGET_ORIGINS', () => {
  const read = (given: string | undefined) => readConfig({ WIDGET_ORIGINS: given }).widgetOrigins;

  test.each([
    [undefined, 'any'],
    ['', 'any'],
    ['*', 'any'],
    ['none', []],
    ['https://a.example.vn', ['https://a.example.vn']],
    ['https://a.example.vn/, http://localhost:8080', ['https://a.example.vn', 'http://localhost:8080']],
  ])('%j is %j', (given, meant) => {
    expect(read(given)).toEqual(meant);
  });

  test.each([
    'a.example.vn',
    'https://a.example.vn/tin-tuc',
    'https://*.example.vn',
    'https://a.example.vn,,',
    'ftp://a.example.vn',
    'https://A.example.vn',
  ])('%j is refused, and said which', (given) => {
    expect(() => read(given)).toThrow(/WIDGET_ORIGINS: must be \*, none, or origins/);
  });
});

describe('every setting', () => {
  const source = readFileSync('src/config.ts', 'utf8');
  const names = [...source.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name = '']) => name);

  test.each(['README.md', '.env.example', 'wrangler.toml'])('is explained in %s', (file) => {
    const text = readFileSync(file, 'utf8');

    expect(names).toContain('WIDGET_ORIGINS');
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });

  test('is handed on by compose.yaml, but for what the container settles', () => {
    const text = readFileSync('compose.yaml', 'utf8');

    expect(names.filter((name) => !text.includes(`\${${name}`))).toEqual([
      'HOST',
      'DATABASE_URL',
      'MOTCUA_DATA_DIR',
    ]);
  });
});

describe('a model', () => {
  const url = 'http://10.0.0.5:8000/v1';

  test('is none in an empty environment', () => {
    expect(readConfig({})).toMatchObject({ model: null, embedding: null });
  });

  test('is waited for 4 and 15 seconds, and its key is not printed', () => {
    const { model } = readConfig({ MODEL_URL: `${url}/`, MODEL_NAME: 'qwen', MODEL_API_KEY: 'sk-invented' });

    expect(model).toMatchObject({ url, name: 'qwen', softMs: 4_000, hardMs: 15_000 });
    expect(JSON.stringify(model)).not.toContain('sk-invented');
  });

  test('may be waited for as long as an open answer is kept', () => {
    const { model } = readConfig({ MODEL_URL: url, MODEL_NAME: 'qwen', MODEL_HARD_SECONDS: '50' });

    expect(model?.hardMs).toBe(50_000);
  });

  test.each([
    [{ MODEL_URL: url }, 'MODEL_NAME: is needed, because MODEL_URL is set'],
    [{ MODEL_API_KEY: 'sk-invented' }, 'MODEL_URL: is needed, because MODEL_API_KEY is set'],
    [{ EMBEDDING_NAME: 'bge' }, 'EMBEDDING_URL: is needed, because EMBEDDING_NAME is set'],
    [{ MODEL_SOFT_SECONDS: '20' }, 'MODEL_HARD_SECONDS: must be more than MODEL_SOFT_SECONDS'],
    [{ MODEL_HARD_SECONDS: '51' }, 'MODEL_HARD_SECONDS: must be at most 50'],
    [{ MODEL_URL: 'ftp://10.0.0.5', MODEL_NAME: 'qwen' }, 'MODEL_URL: '],
  ])('%j is refused, and said why', (given, said) => {
    expect(() => readConfig(given)).toThrow(said);
  });
});
