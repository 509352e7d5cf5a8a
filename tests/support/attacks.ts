import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const folder = new URL('../../../shared/data/attacks-dev/', import.meta.url);
const rowSchema = z.object({ text: z.string() });

/** Strings that try to become markup or script: collected ones where they are at hand (in CI they are), and our own. */
export function renderAttacks(): readonly string[] {
  return [...collected('xss_sample.jsonl'), ...collected('garak_render_payloads.jsonl'), ...own];
}

function collected(name: string): readonly string[] {
  const file = new URL(name, folder);
  if (!existsSync(file)) {
    if (process.env.CI === 'true') throw new Error(`CI must have ${name}`);
    process.stderr.write(`skipped: the strings of ${name}, which is not here\n`);
    return [];
  }
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => rowSchema.parse(JSON.parse(line)).text);
}

const own = [
  '<script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '"><img src=//evil.example/x onerror=alert(1)>',
  "'-alert(1)-'",
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<base href=//evil.example/>',
  '<form action=//evil.example><button>Gửi</button></form>',
  '<style>@import "//evil.example/x.css";*{background:url(//evil.example/y)}</style>',
  'javascript:alert(1)',
  ' java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '![x](//evil.example/x.png) [y](javascript:alert(1))',
  '{{constructor.constructor("alert(1)")()}} #{alert(1)} <%= alert(1) %>',
  '\u202Egnp.exe\u202C\u2066<script>\u2069',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<a href="java&#10;script:alert(1)">Nộp hồ sơ</a>',
  'Nguyễn Văn Mít <b onmouseover=alert(1)>ấn vào đây</b>'.normalize('NFD'),
  'a'.repeat(1_900),
  '\u0300'.repeat(500),
];
