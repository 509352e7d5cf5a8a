import { describe, expect, test } from 'vitest';
import type { Answer } from '#src/answers/answer.ts';
import { createApp } from '#src/app.tsx';
import * as answers from '#tests/support/scripted-answers.ts';
import { answerOf, knownConversation, ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

function open(script: () => Answer = answers.shortAnswer, over: Parameters<typeof webResources>[0] = {}) {
  const verbs = new ScriptedVerbs(script);
  const app = createApp(webResources(over), verbs);
  return {
    verbs,
    get: async (path: string) => await (await app.request(path)).text(),
    post: async (fields: Record<string, string>, path = '/') =>
      await (await app.request(path, { method: 'POST', body: new URLSearchParams(fields) })).text(),
  };
}

describe('the page', () => {
  test('says whose it is, that a machine answers, and what number reaches a person', async () => {
    const page = await open().get('/');

    expect(page).toMatch(/^<!doctype html><html lang="vi">/);
    expect(page).toContain('Trung tâm Phục vụ hành chính công tỉnh Mẫu');
    expect(page).toContain('Trợ lý tự động');
    expect(page).toContain('href="tel:19000000"');
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page.match(/data-ask="example"/g)).toHaveLength(6);
  });

  test('invents no number where none is configured', async () => {
    const page = await open(undefined, {
      centre: { name: 'Trung tâm Mẫu', hotline: null, province: null },
    }).get('/');

    expect(page).not.toContain('tel:');
    expect(page).not.toContain('Tổng đài');
  });

  test('speaks English where it is asked to', async () => {
    const { get, verbs, post } = open();
    const page = await get('/?lang=en');
    await post({ question: 'fee' }, '/?lang=en');

    expect(page).toMatch(/<html lang="en">/);
    expect(page).toContain('Automated assistant');
    expect(page).toContain('action="/?lang=en#latest"');
    expect(verbs.asked).toMatchObject([{ language: 'en' }]);
  });

  test('puts a question from a link into the box and asks nothing', async () => {
    const { get, verbs } = open();

    expect(await get('/?hoi=khai+sinh+%3C%2Ftextarea%3E')).toContain(
      'khai sinh &lt;/textarea&gt;</textarea>',
    );
    expect(verbs.asked).toEqual([]);
  });

  test.each(['NFC', 'NFD'])('answers a form, and goes on in its conversation: %s', async (form) => {
    const { post, verbs } = open();

    const page = await post({ question: 'Lệ phí đổi bằng lái?'.normalize(form) });
    await post({ question: 'papers', shown: 'Cần giấy tờ gì?', conversationId: knownConversation });

    expect(page.normalize('NFC')).toContain('<p>Lệ phí đổi bằng lái?</p>');
    expect(page).toContain('135.000 đ');
    expect(page).toContain(`name="conversationId" value="${knownConversation}"`);
    expect(verbs.asked).toMatchObject([
      { question: 'Lệ phí đổi bằng lái?', conversationId: undefined },
      { question: 'papers', conversationId: knownConversation },
    ]);
  });

  test('shows a choice by its label and asks its value', async () => {
    const page = await open(answers.askedBackAnswer).post({
      question: '1.001193',
      shown: 'Đăng ký khai sinh',
    });

    expect(page).toContain('<p>Đăng ký khai sinh</p>');
    expect(page).toContain('name="question" value="1.004884"');
    // The numbered list of the plain text is the buttons themselves.
    expect(page).toContain('Bấm chọn hoặc nhắn số thứ tự');
    expect(page).not.toContain('(mã 1.004884)');
  });

  test('draws papers to tick off, and tells in words which are not needed', async () => {
    const page = await open(answers.checklistAnswer).post({ question: 'x' });

    expect(page.match(/type="checkbox"/g)).toHaveLength(3);
    for (const words of ['Nộp', 'Xuất trình', 'Không cần nộp']) expect(page).toContain(words);
    expect(page).toMatch(/<details class="fold sources"><summary>Nguồn \(2\)/);
    expect(page).not.toMatch(/<details[^>]*open/);
  });

  test('makes an emergency a call', async () => {
    const page = await open(answers.emergencyAnswer).post({ question: 'cháy' });

    expect(page).toContain('<a class="phone urgent" href="tel:114">');
  });

  test('keeps what was too long in the box', async () => {
    expect(await open().post({ question: `${'k'.repeat(2_001)}` })).toContain('Câu hỏi dài quá 2.000 ký tự');
  });
});

describe('an answer that means harm', () => {
  const bad = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const links = [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    bad,
  ];

  test('is text wherever it stands', async () => {
    const script = () =>
      answerOf(
        [
          { kind: 'lead', text: bad },
          { kind: 'facts', rows: [{ label: bad, value: bad }] },
          {
            kind: 'checklist',
            title: bad,
            items: [{ text: bad, hand: 'submit', details: [bad], form: { name: bad } }],
          },
          { kind: 'notes', title: bad, items: [bad] },
          { kind: 'warning', text: bad },
          { kind: 'phone', label: bad, number: bad },
        ],
        { procedure: { code: bad, name: bad, versionId: bad }, choices: [{ label: bad, value: bad }] },
      );

    const page = await open(script).post({ question: bad, shown: bad });

    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img');
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  test.each(links)('is no link to %s', async (url) => {
    const script = () =>
      answerOf([
        { kind: 'link', label: 'x', url },
        { kind: 'sources', items: [{ text: 'x', url }] },
        {
          kind: 'checklist',
          title: 'x',
          items: [{ text: 'x', hand: 'submit', details: [], form: { name: 'x', url } }],
        },
      ]);

    expect(await open(script).post({ question: 'x' })).not.toContain('target="_blank"');
  });
});
