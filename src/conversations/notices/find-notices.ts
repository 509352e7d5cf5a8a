import { endFollows } from '#db/dossier-follows.ts';
import { noticeChanges, noticeReminders, type ReminderDays } from '#db/find-notices.ts';
import { addWorkingDays } from '#knowledge/calendar.ts';
import { addDays } from '#knowledge/days.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Resources } from '#src/resources.ts';

/** What is written of so many conversations is locked for a moment: few enough that no reply waits for it. */
const mostChanges = 500;

/** Turns all that followers are to be told into notices, each once; how many changes were looked at. */
export async function findNotices({ db, clock }: Pick<Resources, 'db' | 'clock'>): Promise<number> {
  let looked = 0;
  for (;;) {
    const count = await noticeChanges(db, clock.now(), mostChanges);
    looked += count;
    if (count < mostChanges) return looked;
  }
}

/** Makes the reminders of the day, and ends what is over. */
export async function findReminders({ db, clock }: Pick<Resources, 'db' | 'clock'>): Promise<number> {
  const now = clock.now();
  await endFollows(db, now);
  return await noticeReminders(db, now, reminderDays(dayInVietnam(now)));
}

function reminderDays(today: string): ReminderDays {
  return {
    today,
    papersBy: addWorkingDays(today, 3)?.day ?? addDays(today, 3),
    waitedThree: waitedSince(today, 3),
    waitedTen: waitedSince(today, 10),
  };
}

/** The last day from which so many working days have gone by. */
function waitedSince(today: string, count: number): string {
  let day = addDays(today, -count);
  for (let tries = 0; tries < longest; tries += 1) {
    const reached = addWorkingDays(day, count);
    if (!reached || reached.day <= today) return day;
    day = addDays(day, -1);
  }
  return day;
}

/** Longer than any run of days off. */
const longest = 30;
