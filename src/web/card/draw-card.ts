import type { Centre, ChecklistItem } from '#src/answers/answer.ts';
import type { Checklist, ChecklistFact } from '#src/answers/checklist.ts';
import { formatDay } from '#src/answers/compose/format-day.ts';
import { type ListTexts, listTexts } from '#src/web/checklist/list-texts.ts';
import { placeFact } from '#src/web/checklist/place-fact.ts';
import * as row from './card-rows.ts';

/** What a phone shows without zooming in until nothing can be read. */
const highest = 3_600;
const indent = row.margin + 56;
const codeSide = 250;

/**
 * A checklist as one picture, 1080 pixels wide and as high as it must be. Where the papers do not all fit, it says how
 * many are left and where they are: nobody may think that a cut list is complete.
 */
export function drawCard(card: {
  readonly checklist: Checklist;
  readonly centre: Centre;
  /** What its code opens. */
  readonly address: string;
}): string {
  const texts = listTexts(card.checklist.language);
  const top = [banner(card.centre, texts), ...heading(card.checklist, texts)];
  const bottom = [...facts(card.checklist, texts), ...warnings(card.checklist), foot(card, texts)];
  const room = highest - row.heightOf(top) - row.heightOf(bottom);
  const rows = [...top, ...papers(card.checklist, { texts, room }), ...bottom];
  const height = row.heightOf(rows);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${row.cardWidth}" height="${height}" viewBox="0 0 ${row.cardWidth} ${height}" ` +
    `font-family="'Be Vietnam Pro', system-ui, 'Segoe UI', Roboto, sans-serif">` +
    `<rect width="${row.cardWidth}" height="${height}" fill="${row.colours.sheet}"/>${row.stack(rows).draw(0)}</svg>`
  );
}

function banner(centre: Centre, texts: ListTexts): row.Row {
  const { light, onDoor, door } = row.colours;
  const phone = centre.hotline === null ? [] : [`${texts.hotline} ${centre.hotline}`];
  const rows = [
    row.gap(36),
    row.words(centre.name, { size: 32, weight: 'bold', colour: onDoor, most: 3 }),
    ...phone.map((text) => row.words(text, { size: 28, colour: light, above: 4 })),
    row.gap(36),
  ];
  return row.ground(row.stack(rows), { fill: door, inset: 0 });
}

function heading(checklist: Checklist, texts: ListTexts): readonly row.Row[] {
  const { soft, leaf } = row.colours;
  return [
    row.gap(44),
    row.words(checklist.plainName, { size: 60, weight: 'bold', most: 5 }),
    row.words(`${texts.code} ${checklist.code}`, { size: 28, colour: soft, above: 8 }),
    ...checklist.cases.map(({ name }) =>
      row.words(`${texts.cardCase}: ${name}`, { size: 34, weight: 'bold', colour: leaf, above: 12, most: 3 }),
    ),
    ...notComplete(checklist, texts).flatMap((text) => [row.gap(24), boxed(text)]),
    row.rule(52),
  ];
}

/** A picture is passed on without the page: what it does not hold, it says. */
function notComplete({ ask, undecided }: Checklist, texts: ListTexts): readonly string[] {
  if (ask !== null) return [texts.cardAsk];
  return undecided.length === 0 ? [] : [texts.cardByCase(undecided.length)];
}

function papers(
  checklist: Checklist,
  { texts, room }: { readonly texts: ListTexts; readonly room: number },
): readonly row.Row[] {
  const title = row.words(texts.bringTitle, { size: 40, weight: 'bold', colour: row.colours.leaf });
  const needless = [
    row.words(texts.needlessTitle, { size: 36, weight: 'bold', above: 22 }),
    ...checklist.needless.map(notNeeded),
  ];
  const rest = checklist.needless.length > 0 ? needless : [];
  const nothing = checklist.bring.length === 0 && notComplete(checklist, texts).length === 0;
  const words = checklist.needless.length > 0 ? texts.nothingToBring : texts.noneRecorded;
  const none = nothing ? [row.words(words, { size: 36 })] : [];
  const roomy = [title, ...none, ...checklist.bring.map((item) => paper(item, texts)), ...rest];
  if (checklist.bring.length === 0 && !nothing) return rest;
  if (row.heightOf(roomy) <= room) return roomy;
  const tight = checklist.bring.map((item) => tightPaper(item, texts));
  if (row.heightOf([title, ...tight, ...rest]) <= room) return [title, ...tight, ...rest];
  const shown = fitting(tight, room - row.heightOf([title]) - 70);
  const more = tight.length - shown.length;
  if (more === 0) return [title, ...shown];
  return [title, ...shown, row.gap(16), row.words(texts.cardMore(more), { size: 34, weight: 'bold' })];
}

function fitting(rows: readonly row.Row[], room: number): readonly row.Row[] {
  let used = 0;
  return rows.filter(({ height }) => {
    used += height;
    return used <= room;
  });
}

function paper(item: ChecklistItem, texts: ListTexts): row.Row {
  const shown = item.hand === 'present' ? [texts.hands.present] : [];
  return row.stack([
    row.gap(16),
    row.marked(row.words(item.text, { size: 37, left: indent, most: 5 }), 'box'),
    ...[...shown, ...item.details].map((detail) =>
      row.words(detail, { size: 28, left: indent, colour: row.colours.soft, most: 4 }),
    ),
  ]);
}

/** Where they are many: smaller, and what is said of each on one line. */
function tightPaper(item: ChecklistItem, texts: ListTexts): row.Row {
  const shown = item.hand === 'present' ? [texts.hands.present] : [];
  const details = [...shown, ...item.details].join(' · ');
  return row.stack([
    row.gap(10),
    row.marked(row.words(item.text, { size: 31, left: indent, most: 3 }), 'box'),
    row.words(details, { size: 24, left: indent, colour: row.colours.soft, most: 2 }),
  ]);
}

function notNeeded(item: ChecklistItem): row.Row {
  const words = [item.text, ...item.details].join(' · ');
  const look = { size: 30, left: indent, colour: row.colours.soft, most: 4 };
  return row.stack([row.gap(8), row.marked(row.words(words, look), 'dash')]);
}

function facts(checklist: Checklist, texts: ListTexts): readonly row.Row[] {
  const { fee, time, place, places, due } = checklist;
  return [
    row.rule(52),
    ...fact(texts.fee, fee),
    ...fact(texts.time, time),
    ...(due === null ? [] : fact(texts.due, { value: due, rows: [] })),
    ...fact(texts.place, place),
    ...places.slice(0, 1).flatMap((each) => fact(texts.counter, placeFact(each, texts))),
    row.gap(18),
  ];
}

function fact(label: string, { value, rows }: ChecklistFact): readonly row.Row[] {
  const { soft } = row.colours;
  return [
    row.words(label, { size: 26, colour: soft, above: 14 }),
    row.words(value, { size: 35, weight: 'bold', most: 5 }),
    ...rows
      // A picture cannot be pressed.
      .filter((each) => !/^https?:/.test(each.value))
      .slice(0, 6)
      .map((each) => row.words(`${each.label}: ${each.value}`, { size: 29, most: 3 })),
  ];
}

function warnings(checklist: Checklist): readonly row.Row[] {
  return checklist.warnings.flatMap((text) => [row.gap(14), boxed(text)]);
}

function boxed(text: string): row.Row {
  const { gold, goldLine, goldInk } = row.colours;
  const words = row.words(text, { size: 28, colour: goldInk, left: 84, right: 84, most: 6 });
  const padded = row.stack([row.gap(18), words, row.gap(18)]);
  return row.ground(padded, { fill: gold, line: goldLine, inset: row.margin });
}

function foot(card: { readonly checklist: Checklist; readonly address: string }, texts: ListTexts): row.Row {
  const { leaf, soft, tint } = row.colours;
  const right = row.margin + codeSide + 40;
  const { today, language } = card.checklist;
  const words = row.stack([
    row.words(texts.scan, { size: 32, weight: 'bold', colour: leaf, right }),
    row.words(card.address.replace(/^https?:\/\//, ''), { size: 24, colour: soft, right, above: 8, most: 4 }),
    row.words(`${texts.cardMade(formatDay(today, language))}. ${texts.free}`, {
      ...{ size: 26, colour: soft, right, above: 10, most: 3 },
    }),
  ]);
  const strip = row.stack([row.gap(36), row.besideCode(words, card.address, codeSide), row.gap(40)]);
  return row.stack([row.gap(40), row.ground(strip, { fill: tint, inset: 0 })]);
}
