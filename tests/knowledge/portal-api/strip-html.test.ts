import { expect, test } from 'vitest';
import { stripHtml } from '#knowledge/portal-api/strip-html.ts';

test.each([
  ['<p>Một</p><p>Hai</p>', '\nMột\n\nHai\n'],
  ['Một<br/>Hai', 'Một\nHai'],
  ['<ul><li>Một</li><li>Hai</li></ul>', '\n\n- Một\n- Hai\n'],
  ['<b style="color:red" onclick="x()">Đậm</b>', 'Đậm'],
  ['h&agrave;nh ch&iacute;nh &#273;&#7891;ng &amp; ph&iacute;&nbsp;', 'hành chính đồng & phí '],
  ['&lt;p&gt;Hai lớp&lt;/p&gt;', '\nHai lớp\n'],
])('reads %j as plain words', (html, expected) => {
  expect(stripHtml(html)).toBe(expected);
});

test.each([['trẻ < 14 tuổi, > 6 tuổi'], ['ghi <họ tên> vào ô'], ['a < b'], ['&khongco;'], ['1 & 2']])(
  'leaves %j as it is',
  (text) => {
    expect(stripHtml(text)).toBe(text);
  },
);

test('leaves nothing of scripts, styles and comments, closed or not', () => {
  expect(stripHtml('a<script>alert(1)</script>b<style>p{}</style>c<!-- x -->d')).toBe('abcd');
  expect(stripHtml('a<script src=x>alert(1)')).toBe('a');
  expect(stripHtml('a&lt;script&gt;alert(1)&lt;/script&gt;b')).toBe('ab');
  expect(stripHtml('<scr<script>ipt>x</script>y')).not.toMatch(/<script/i);
});

test('takes time in proportion to the length of hostile text', () => {
  const started = performance.now();
  for (const piece of ['<script>', '<!--', '<p ', '&lt;p', '<a href="', '<'])
    stripHtml(piece.repeat(100_000));
  expect(performance.now() - started).toBeLessThan(3000);
});
