import type { ToldLine } from '#src/console/hotline/tell-line.ts';

/** Puts what was said where it belongs, or changes or takes away what stands there; nothing above it moves. */
export function showLine(list: HTMLElement, line: ToldLine): void {
  const standing = document.getElementById(`said-${line.id}`);
  if (line.text === '') {
    standing?.remove();
    return;
  }
  const item = standing ?? document.createElement('li');
  fill(item, line, list.dataset);
  if (standing) return;
  const next = [...list.children].findLast((each) => isBefore(each, line));
  if (next) next.after(item);
  else list.prepend(item);
}

function isBefore(element: Element, { at, id }: ToldLine): boolean {
  const other = Number(element instanceof HTMLElement ? element.dataset.at : 0);
  return other < at || (other === at && Number(element.id.slice('said-'.length)) < Number(id));
}

/** The same as `hotline/call-talk.tsx` makes. */
function fill(item: HTMLElement, line: ToldLine, words: DOMStringMap): void {
  item.id = `said-${line.id}`;
  item.className = `talk-line talk-${line.by}${line.isFinal ? '' : ' talk-partial'}`;
  item.dataset.at = String(line.at);
  const by = document.createElement('span');
  by.className = 'talk-by';
  const time = document.createElement('time');
  time.textContent = timeOf(line.at);
  by.append(`${words[line.by] ?? ''} `, time);
  if (!line.isFinal) {
    const now = document.createElement('span');
    now.className = 'talk-now';
    now.textContent = ` · ${words.partial ?? ''}`;
    by.append(now);
  }
  const text = document.createElement('span');
  text.className = 'talk-text';
  text.lang = 'vi';
  text.textContent = line.text;
  item.replaceChildren(by, text);
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
});

function timeOf(at: number): string {
  return clock.format(new Date(at));
}
