import type { Answer } from '#src/answers/answer.ts';

const versionId = '42';

const part = {
  outcome: 'answered',
  reason: 'clear-winner',
  intent: 'procedure',
  aspects: ['fee'],
  text: 'Đổi giấy phép lái xe: lệ phí 135.000 đ một lần.',
  procedure: { code: '3.000347', name: 'Đổi giấy phép lái xe', versionId },
  candidates: [{ code: '3.000347', name: 'Đổi giấy phép lái xe', score: 0.93 }],
  citations: [{ code: '3.000347', section: 'fee', versionId, sourceUrl: null, effectiveFrom: '2026-01-01' }],
  choices: [{ label: 'Cần giấy tờ gì?', value: 'Đổi giấy phép lái xe cần giấy tờ gì?' }],
  checklistPath: null,
} as const;

/** Shown in the OpenAPI; invented, but for the code. */
export const answerExample: Answer = {
  id: '7b1d2f64-4f5e-4a7e-8f0c-6f0a4d5b9c21',
  conversationId: '0b8f4a3e-6f2d-4c7a-9d51-2f1f6d3f7c11',
  ...part,
  parts: [{ ...part, blocks: [{ kind: 'lead', text: part.text }] }],
  timings: { readMs: 0.4, findMs: 3.1, answerMs: 0.6, totalMs: 4.1 },
};
