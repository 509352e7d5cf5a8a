import { expect, test } from 'vitest';
import { SaidView } from '#src/web/page/turn-view.tsx';
import { echoAnswer } from '#tests/support/echo-answer.ts';

test('what a person of the centre wrote is not headed as the assistant’s, for whoever hears the page', () => {
  const answer = echoAnswer('Mời đến quầy 3.');
  const said = { answer, language: 'vi', notice: [], deliveries: [] } as const;
  const draw = (by: { readonly by?: 'operator' }) => String(SaidView({ said: { ...said, ...by } }));
  expect(draw({})).toContain('>Trợ lý trả lời</h2>');
  expect(draw({ by: 'operator' })).not.toContain('Trợ lý trả lời');
  expect(draw({ by: 'operator' })).toContain('>Cán bộ của Trung tâm</h2>');
});
