import type { Block } from '#src/answers/answer.ts';
import { askAPerson } from '#src/answers/compose/ask-a-person.ts';
import type { Response } from '#src/conversations/respond.ts';
import type { DossierView } from '#src/dossiers/dossier-view.ts';
import { listDossiers } from '#src/dossiers/find-dossiers.ts';
import { listFollowed } from '#src/dossiers/follow-dossier.ts';
import { sayList } from './ask-code.ts';
import { showDossiers } from './look-up.ts';
import { type Looking, openMatter } from './looking.ts';
import { asOf, dossierChoices, dossierWords, dueOf, lateness, sayWho, todo, wayOf } from './say-dossier.ts';
import { speak } from './speak-dossier.ts';
import { type OwnQuestion, saysList, spotOwnQuestion } from './spot-own-question.ts';

/**
 * "Bao giờ xong?", said of a dossier that stands open in the conversation: answered from what its system told, first
 * what was asked; "danh sách hồ sơ" lists what is open. `null` where nothing is open, or a procedure was talked about since.
 */
export async function answerOwn(looking: Looking): Promise<Response | null> {
  const { resources, held, asked } = looking;
  if (saysList(asked.text)) return await listOwn(looking);
  const question = openMatter(looking) ? null : spotOwnQuestion(asked.text);
  if (question === null || held.topic.entryId !== undefined) return null;
  const open = await listDossiers(resources, held.id);
  const view = open.length === 1 ? open[0] : open.find(({ id }) => isShownLast(looking, id));
  if (!view) return open.length > 1 ? sayList(looking, open) : null;
  if (question === 'status') return await showDossiers(looking, [view]);
  const followed = await listFollowed(resources, held.id);
  const follows = followed.some(({ dossierId }) => dossierId === view.id) ? 'follows' : 'does-not';
  const blocks = [...answer(looking, view, question), paragraph(asOf(view, asked.language))];
  return speak(looking, { blocks, choices: dossierChoices(view, asked.language, follows), matter: null });
}

async function listOwn(looking: Looking): Promise<Response | null> {
  const open = await listDossiers(looking.resources, looking.held.id);
  if (open.length > 1) return sayList(looking, open);
  return open.length === 1 ? await showDossiers(looking, open) : null;
}

/** The buttons under what was said last are of that one. */
function isShownLast({ held }: Looking, id: string): boolean {
  return held.topic.choices?.some(({ value }) => value.endsWith(`@${id}`)) ?? false;
}

function answer(
  looking: Looking,
  view: DossierView,
  question: Exclude<OwnQuestion, 'status'>,
): readonly Block[] {
  const { language } = looking.asked;
  const { own, statuses } = dossierWords(language);
  const { code, clock, status, papersWanted, fee, agency } = view;
  const next = paragraph(statuses[status].next);
  const isOver = clock.state === 'closed';
  switch (question) {
    case 'due': {
      const due = dueOf(view, language);
      if (isOver) return [lead(`${dossierWords(language).code(code)} ${statuses[status].now}`), next];
      return [
        lead(due ? own.due(code, due) : own.noDue(code)),
        ...lateness(view, language),
        ...(due ? [] : [person(looking)]),
      ];
    }
    case 'late': {
      const isLate = clock.late || clock.dueBefore !== null;
      const said = lateness(view, language);
      if (!isLate) return [lead(own.notLate(code)), ...said, ...dueLine(view, looking)];
      const reason = view.note
        ? todo({ ...view, papersWanted: [], fee: null }, language)
        : [paragraph(own.noReason)];
      return [lead(own.late(code)), ...said, ...reason, person(looking)];
    }
    case 'papers':
      if (papersWanted.length > 0) return [lead(own.papers(code)), ...todo({ ...view, fee: null }, language)];
      return status === 9 ? [lead(statuses[9].next)] : [lead(own.noPapers(code)), next];
    case 'fee': {
      if (!fee) return [lead(own.noFee(code))];
      const pay = fee.link === null ? [paragraph(own.payThere)] : [];
      return [lead(own.fee(code)), ...todo({ ...view, papersWanted: [], note: null }, language), ...pay];
    }
    case 'place': {
      const way = wayOf(view, language);
      const isForResult = way !== null && status !== 5 && status !== 6;
      return [lead(isForResult ? own.fetch(code, way) : own.place(code)), person(looking)];
    }
    case 'who': {
      const handling = sayWho(view);
      if (handling) return [lead(own.handledBy(code, handling)), person(looking)];
      return [lead(agency ? own.who(code, agency) : own.nobody(code)), person(looking)];
    }
    case 'in-person':
      return [lead(own.inPerson(code)), person(looking)];
    case 'next': {
      const wanted = todo(view, language);
      const isAsked = papersWanted.length > 0 || fee !== null || status === 9 || status === 3;
      return [
        lead(isAsked ? statuses[status].next : own.nothing(code)),
        ...wanted,
        ...(isAsked ? [] : [next]),
      ];
    }
  }
}

function dueLine(view: DossierView, { asked }: Looking): readonly Block[] {
  const due = dueOf(view, asked.language);
  return due ? [paragraph(dossierWords(asked.language).own.due(view.code, due))] : [];
}

/** Who can be asked what no system tells. */
function person({ resources, asked }: Looking): Block {
  return askAPerson({ centre: resources.centre, language: asked.language });
}

function lead(text: string): Block {
  return { kind: 'lead', text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
