import type { Alarm, LawfulChannel, TicketKind } from '#src/tickets/ticket.ts';
import type { Database } from './database.ts';

/** What a confirmation settles. */
export type Confirmed = {
  readonly code: string;
  readonly kind: TicketKind;
  readonly urgent: boolean;
  readonly wordsMasked: string;
  readonly wordsKey: string;
  readonly toldSealed: string;
  readonly ward: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly occurredOn: string | null;
  readonly procedureCode: string | null;
  readonly reporterKind: 'named' | 'anonymous';
  readonly reporterSealed: string | null;
  readonly consentVersion: string;
  readonly category: string;
  readonly agency: string | null;
  readonly forwardBy: string | null;
  readonly answerBy: string | null;
  readonly dueCheck: boolean;
  readonly dueSource: string;
  readonly abuse: boolean;
  readonly alarm: Alarm | null;
  readonly soundsLike: LawfulChannel | null;
  readonly duplicateOf: string | null;
  readonly at: Date;
};

/** Once: a draft that was confirmed before is left as it is. */
export async function confirmTicket(
  tx: Database,
  id: string,
  { at, ...confirmed }: Confirmed,
): Promise<void> {
  await tx.query(
    `update tickets set code = "code_", kind = "kind_", urgent = "urgent_", words_masked = "wordsMasked",
       words_key = "wordsKey", told_sealed = "toldSealed", ward = "ward_", latitude = "latitude_",
       longitude = "longitude_", occurred_on = "occurredOn", procedure_code = "procedureCode",
       reporter_kind = "reporterKind", reporter_sealed = "reporterSealed", consent_version = "consentVersion",
       consent_at = $3, category = "category_", category_by = 'rules', agency = "agency_",
       agency_by = case when "agency_" is null then null else 'rules' end, forward_by = "forwardBy",
       answer_by = "answerBy", due_check = "dueCheck", due_source = "dueSource", abuse = "abuse_",
       alarm = "alarm_", sounds_like = "soundsLike", duplicate_of = "duplicateOf", draft_sealed = null,
       confirmed_at = $3, changed_at = $3
     from (
       select given.code as "code_", given.kind as "kind_", given.urgent as "urgent_", given.ward as "ward_",
         given.latitude as "latitude_", given.longitude as "longitude_", given.category as "category_",
         given.agency as "agency_", given.abuse as "abuse_", given.alarm as "alarm_", "wordsMasked", "wordsKey",
         "toldSealed", "occurredOn", "procedureCode", "reporterKind", "reporterSealed", "consentVersion",
         "forwardBy", "answerBy", "dueCheck", "dueSource", "soundsLike", "duplicateOf"
       from jsonb_to_record($2::jsonb) as given (code text, kind text, urgent boolean, "wordsMasked" text,
         "wordsKey" text, "toldSealed" text, ward text, latitude double precision, longitude double precision,
         "occurredOn" date, "procedureCode" text, "reporterKind" text, "reporterSealed" text,
         "consentVersion" text, category text, agency text, "forwardBy" date, "answerBy" date,
         "dueCheck" boolean, "dueSource" text, abuse boolean, alarm text, "soundsLike" text, "duplicateOf" uuid)
     ) as given
     where tickets.id = $1 and confirmed_at is null`,
    [id, JSON.stringify(confirmed), at],
  );
}
