import type { Understanding } from '#src/answers/understand/understanding.ts';
import type { ModelAsked, Says } from './scripted-model.ts';

/** An ordinary question about a procedure, filled in as a good model would; a test says what is different. */
export function understood(over: Partial<Understanding> = {}): Understanding {
  return {
    ...{
      concern: 'none',
      intent: 'procedure',
      language: 'vi',
      question: 'Đăng ký khai sinh cần giấy tờ gì?',
    },
    ...{ aspects: [], candidate: 'none', askBack: false, cases: [] },
    ...over,
  };
}

/** Fills the form about a message, and phrases by `phrases`: as it stands, nothing that can be verified. */
export function saysUnderstood(over: Partial<Understanding>, phrases: Says = () => 'Dạ.'): Says {
  return (asked: ModelAsked) => (asked.form === 'understanding' ? understood(over) : phrases(asked));
}
