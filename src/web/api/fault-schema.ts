import { z } from 'zod';
import { faultCodes } from '#src/fault.ts';

export const faultSchema = z
  .object({
    error: z.object({
      code: z.enum(faultCodes),
      message: z.string().describe('For people who write programs, in English; never about a citizen.'),
      requestId: z.uuid().describe('Also in the header X-Request-Id; it finds the request in the log.'),
    }),
  })
  .meta({
    id: 'Fault',
    examples: [
      {
        error: {
          code: 'invalid',
          message: 'question: must not be empty',
          requestId: '5f0c1f6e-6f38-4c0e-8a44-0d5a2b7f9e10',
        },
      },
    ],
  });
