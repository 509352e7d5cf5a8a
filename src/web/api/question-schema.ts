import { z } from 'zod';
import { longestQuestion } from './longest-question.ts';

export const questionSchema = z
  .object({
    question: z.string().describe(`What is asked, in everyday words; 1 to ${longestQuestion} characters.`),
    conversationId: z
      .string()
      .optional()
      .describe('From an earlier answer. Unknown ones are refused with 404.'),
    language: z.enum(['vi', 'en']).default('vi').describe('The language of the answer.'),
  })
  .meta({
    id: 'Question',
    examples: [
      { question: 'lệ phí đổi bằng lái xe' },
      { question: 'thế cần giấy tờ gì?', conversationId: '0b8f4a3e-6f2d-4c7a-9d51-2f1f6d3f7c11' },
    ],
  });
