import { type Followed, findGrantEnd } from '#db/dossier-follows.ts';
import { foldText } from '#knowledge/fold.ts';
import type { Block, Choice } from '#src/answers/answer.ts';
import { formatDay } from '#src/answers/compose/format-day.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Response } from '#src/conversations/respond.ts';
import type { DossierView } from '#src/dossiers/dossier-view.ts';
import { listDossiers } from '#src/dossiers/find-dossiers.ts';
import {
  type DossierRef,
  followDossier,
  listFollowed,
  refersTo,
  stopFollowing,
} from '#src/dossiers/follow-dossier.ts';
import { isOver } from '#src/dossiers/statuses.ts';
import { askToGoOn } from './follow-on.ts';
import { type Looking, matterOf, openMatter } from './looking.ts';
import { dossierWords } from './say-dossier.ts';
import { say } from './speak-dossier.ts';

/** A wish about following in a citizen's own words; `null` where a message says nothing of it. */
export async function takeFollow(looking: Looking, codes: readonly string[]): Promise<Response | null> {
  const text = foldText(codes.reduce((said, code) => said.replaceAll(code, ' '), looking.asked.text))
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  const matter = openMatter(looking);
  if (matter?.wants === 'consent' && agreeing.test(text)) return await agree(looking, matter.codes);
  if (codes.length > 1) return null;
  if (stopping.test(text)) return await stop(looking, codes[0] ?? null);
  if (quiet.test(text) && (await listFollowed(looking.resources, looking.held.id)).length > 0) {
    return await stop(looking, codes[0] ?? null);
  }
  if (listing.test(text)) return await sayFollowed(looking);
  if (goingOn.test(text)) return (await askToGoOn(looking, codes[0] ?? '')) ?? (await askWhich(looking));
  return codes.length === 0 && wishing.test(text) ? await askWhich(looking) : null;
}

/** The buttons: `#hoso theodoi <ref>`, `#hoso dong-y-theodoi <ref>`, `#hoso thoi-theodoi <ref>`,
 * `#hoso theodoi-tiep <ref>`. */
export async function pressFollow(looking: Looking, rest: string): Promise<Response | null> {
  const [name = '', ...others] = rest.split(' ');
  const ref = others.join(' ').trim();
  switch (name) {
    case 'theodoi':
      return ref === '' ? await askWhich(looking) : await askConsent(looking, ref);
    case 'dong-y-theodoi': {
      const matter = openMatter(looking);
      // Nobody consents to what was not put before them just now.
      const isAsked = matter?.wants === 'consent' && matter.codes.includes(ref);
      return isAsked ? await agree(looking, matter.codes) : await askConsent(looking, ref);
    }
    case 'theodoi-tiep':
      return await askToGoOn(looking, ref);
    case 'thoi-theodoi':
      return await stop(looking, ref === '' ? null : ref);
    case 'dang-theodoi':
      return await sayFollowed(looking);
    default:
      return null;
  }
}

const agreeing =
  /^(?:(?:da|vang|u|uh|ok|oke|okay|duoc|co|yes|sure)(?: (?:a|em|anh|chi|ban))*|(?:da |vang |ok |toi |minh |em )*dong y(?: .{0,20})?|yes please|i agree)$/;
const stopping = new RegExp(
  [
    '^(?:(?:toi|em|minh|chau|cho|hay|vui long|lam on|muon|can|giup|ban|da|xin|i|want|to|please) )*',
    '(?:(?:dung|ngung|thoi|huy|tat|bo|stop|cancel)(?: (?:viec|nhan|gui|bao|nhan tin|the|co|khong|dung))*',
    '|khong(?: (?:muon|can|nhan|gui|bao))*(?=.* nua))',
    ' (?:theo doi|bao tin|nhan tin|tin nhan|thong bao|tin|following|follow|notifications?|messages)',
    '(?: (?:ho so|nay|do|nua|cho|ve|giup|em|toi|minh|anh|chi|di|nhe|nha|a|ca|het|tat|dau|this|my|the|dossier|application))*$',
  ].join(''),
);
/** Names nothing that is to stop: where nothing is followed it may be meant of anything. */
const quiet =
  /^(?:(?:thoi|da|vang|toi|em|minh|xin|lam on|please) )*(?:dung|ngung|khoi|dung co|don t|stop|khong can|khong muon)(?: (?:nhan|bao|gui|lam phien|nhac|text|message|messaging|texting))+(?: (?:tin|cho|toi|em|minh|me|gi|them|nua|dau|nhe|nha|a|ad|anymore))*$/;
const listing =
  /\b(?:dang theo doi (?:ho so )?(?:nao|gi|nhung gi)|(?:danh sach|cac|nhung) (?:ho so )?(?:dang |toi )*theo doi|ho so (?:toi |em |minh )?dang theo doi|what (?:do|am) i follow(?:ing)?)\b/;
const goingOn =
  /^(?:(?:cho|toi|em|minh|muon|can|nho|hay|giup|ban|da|vang|i|want|to|please) )*(?:theo doi tiep|tiep tuc theo doi|gia han theo doi|keep following)\b.{0,30}$/;
const wishing =
  /^(?:(?:cho|toi|em|minh|muon|can|nho|hay|giup|ban|anh|chi|i|want|to|please) )*(?:theo doi (?:ho so|giup|ho|ngay|nay)|follow (?:this|my|the) (?:dossier|application|file))\b.{0,30}$|^(?:theo doi|follow)$|^co (?:gi|tin) moi (?:thi )?(?:bao|nhan)\b.{0,30}$/;

async function askWhich(looking: Looking): Promise<Response | null> {
  const open = (await listDossiers(looking.resources, looking.held.id)).filter(isRunning);
  const [only] = open;
  if (!only) return null;
  if (open.length === 1) return await askConsent(looking, `@${only.id}`);
  const choices = open.map(({ id, code }) => ({ label: code, value: `#hoso theodoi @${id}` }));
  const lead = dossierWords(looking.asked.language).followWhich;
  return say(looking, { lead, choices, matter: null, asks: true });
}

function isRunning({ status }: DossierView): boolean {
  return !isOver(status);
}

/** What is sent, where, for how long, and how to stop; a citizen says yes to these words and to no others. */
async function askConsent(looking: Looking, ref: DossierRef): Promise<Response> {
  const { resources, held, asked } = looking;
  const { language } = asked;
  const words = dossierWords(language);
  const granted = await listDossiers(resources, held.id);
  const theirs = granted.find((view) => refersTo(ref, view));
  if (!theirs || !isRunning(theirs)) return say(looking, { lead: words.cannotFollow, matter: null });
  const { consent } = words;
  const until = await findGrantEnd(resources.db, held.id, theirs.id);
  const day = formatDay(dayInVietnam(until), language);
  const more = [consent.what, whereOf(looking), consent.until(day), consent.stop].map(paragraph);
  const choices: readonly Choice[] = [
    { label: words.choices.agree, value: `#hoso dong-y-theodoi @${theirs.id}` },
    { label: words.choices.decline, value: '#hoso thoi' },
  ];
  const matter = matterOf(looking, 'consent', [`@${theirs.id}`]);
  return say(looking, { lead: consent.ask(theirs.code), more, choices, matter, asks: true });
}

function whereOf({ held, asked }: Looking): string {
  const { where } = dossierWords(asked.language).consent;
  return held.channel === 'zalo' ? where.zalo : held.channel === 'telegram' ? where.telegram : where.web;
}

async function agree(looking: Looking, refs: readonly DossierRef[]): Promise<Response> {
  const { resources, held, asked } = looking;
  const words = dossierWords(asked.language);
  const [ref = ''] = refs;
  const [followed] = await followDossier(resources, held.id, ref);
  if (!followed) return say(looking, { lead: words.cannotFollow, matter: null });
  const lead = words.followed(followed.code, formatDay(dayInVietnam(followed.until), asked.language));
  const choices = [stopChoice(looking, followed)];
  return say(looking, { lead, choices, matter: null });
}

async function stop(looking: Looking, ref: DossierRef | null): Promise<Response> {
  const words = dossierWords(looking.asked.language);
  const stopped = await stopFollowing(looking.resources, looking.held.id, ref);
  const lead = stopped.length > 0 ? words.unfollowed(stopped.join(', ')) : words.followsNothing;
  return say(looking, { lead, matter: null });
}

async function sayFollowed(looking: Looking): Promise<Response> {
  const { language } = looking.asked;
  const words = dossierWords(language);
  const followed = await listFollowed(looking.resources, looking.held.id);
  if (followed.length === 0) return say(looking, { lead: words.followsNothing, matter: null });
  const more = followed.map(({ code, procedureName, until }) =>
    paragraph(words.followingLine(code, procedureName, formatDay(dayInVietnam(until), language))),
  );
  const choices = followed.map((one) => {
    const { label, value } = stopChoice(looking, one);
    return { label: followed.length === 1 ? label : `${label} ${one.code}`, value };
  });
  return say(looking, { lead: words.following(followed.length), more, choices, matter: null, asks: true });
}

function stopChoice({ asked }: Looking, { dossierId }: Followed): Choice {
  return { label: dossierWords(asked.language).choices.unfollow, value: `#hoso thoi-theodoi @${dossierId}` };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
