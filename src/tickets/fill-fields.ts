import type { filledWith } from './owner-mapping.ts';
import type { TicketToFile } from './ticket-owner.ts';

type Filling = Readonly<Record<(typeof filledWith)[number], string>>;

const longestTitle = 120;

/** Their fields, filled: what is not known is empty, and a field that is empty altogether is left out. */
export function fillFields(
  fields: Readonly<Record<string, string>>,
  ticket: TicketToFile,
): Readonly<Record<string, string>> {
  const filling = fillingOf(ticket);
  const filled = Object.entries(fields).map(([field, template]) => [field, fill(template, filling)] as const);
  return Object.fromEntries(filled.filter(([, value]) => value !== ''));
}

function fill(template: string, filling: Filling): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    // The configuration was checked to name nothing else.
    name in filling ? filling[name as keyof Filling] : whole,
  );
}

function fillingOf(ticket: TicketToFile): Filling {
  const { key, code, kind, category, agency, told, reporter, channel, urgent } = ticket;
  const { words, place, moment, dossierCode } = told;
  const named = reporter?.kind === 'named' ? reporter : null;
  const isMail = named?.phone?.includes('@') ?? false;
  const [year = '', month = '', date = ''] = moment?.day?.split('-') ?? [];
  return {
    ...{ key, code, kind, category, words, channel },
    agency: agency ?? '',
    title: titleOf(words),
    place: place?.words ?? '',
    ward: place?.ward?.name ?? '',
    latitude: String(place?.location?.latitude ?? ''),
    longitude: String(place?.location?.longitude ?? ''),
    day: moment?.day ?? '',
    dayVi: moment?.day ? `${date}/${month}/${year}` : '',
    when: moment?.words ?? '',
    name: named?.name ?? '',
    phone: isMail ? '' : (named?.phone ?? ''),
    email: isMail ? (named?.phone ?? '') : '',
    address: named?.address ?? '',
    dossier: dossierCode ?? '',
    urgent: urgent ? '1' : '',
  };
}

/** The first line, cut at a word. */
function titleOf(words: string): string {
  const [line = ''] = words.split(/[\n.!?]/);
  if (line.length <= longestTitle) return line.trim();
  return `${line.slice(0, longestTitle).replace(/\s+\S*$/, '')}…`;
}
