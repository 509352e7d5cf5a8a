import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import type { OpenedCall } from '#src/hotline/open-call.ts';
import { hotlineTexts } from './hotline-texts.ts';

type WhoseProps = {
  readonly visit: Visit;
  readonly call: Pick<OpenedCall['call'], 'staffId' | 'staffName' | 'operatorName'>;
};

export function CallWhose({ visit, call }: WhoseProps) {
  const { whose, holds } = hotlineTexts(visit.language);
  const { staffId, staffName, operatorName } = call;
  if (staffId === visit.staff.id) return <Badge tone="green">{whose.mine}</Badge>;
  if (staffId !== null) return <Badge tone="secondary">{whose.by(staffName ?? holds.somebody)}</Badge>;
  return (
    <>
      <Badge tone="yellow">{whose.free}</Badge>
      {operatorName ? <span class="text-secondary">{whose.at(operatorName)}</span> : null}
    </>
  );
}
