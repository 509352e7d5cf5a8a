import type { Visit } from '#src/console/console-route.ts';
import { ConsoleIcon } from './console-icon.tsx';
import { consoleTexts } from './console-texts.ts';
import { type Place, placesOf } from './places.ts';
import { PostForm } from './post-form.tsx';

/** The way from anywhere to everywhere that somebody may go; on a phone it folds away, without a script. */
export function ConsoleMenu({ visit }: { readonly visit: Visit }) {
  const { staff, resources, language } = visit;
  const texts = consoleTexts(language);
  return (
    <aside class="navbar navbar-vertical navbar-expand-lg" data-bs-theme="dark">
      <div class="container-fluid">
        <a class="navbar-brand" href="/console">
          <span class="brand-name" lang="vi">
            {texts.brand}
          </span>
          <span class="brand-centre" lang="vi">
            {resources.centre.name}
          </span>
        </a>
        <button class="btn menu-button" type="button" popovertarget="menu">
          <ConsoleIcon name="menu" />
          <span>{texts.menu}</span>
        </button>
        <div class="menu" id="menu" popover="auto">
          <nav aria-label={texts.menu}>
            <ul class="navbar-nav">
              {placesOf(staff).map((place) => (
                <MenuItem place={place} visit={visit} />
              ))}
            </ul>
          </nav>
          <Yourself visit={visit} />
        </div>
      </div>
    </aside>
  );
}

function MenuItem({ place, visit }: { readonly place: Place; readonly visit: Visit }) {
  const path = `/console${place.path}`;
  const here = visit.c.req.path === path || visit.c.req.path.startsWith(`${path}/`);
  return (
    <li class={here ? 'nav-item active' : 'nav-item'}>
      <a class="nav-link" href={path} aria-current={here ? 'page' : undefined}>
        <span class="nav-link-icon">
          <ConsoleIcon name={place.icon} />
        </span>
        <span class="nav-link-title">{consoleTexts(visit.language).places[place.name]}</span>
      </a>
    </li>
  );
}

function Yourself({ visit }: { readonly visit: Visit }) {
  const { staff, language, c } = visit;
  const texts = consoleTexts(language);
  const other = language === 'vi' ? 'en' : 'vi';
  // What a form was answered with has no address that can be opened again.
  const back = encodeURIComponent(c.req.method === 'GET' ? new URL(c.req.url).pathname : '/console');
  return (
    <div class="yourself">
      <a class="nav-link" href="/console/account">
        <span class="nav-link-icon">
          <ConsoleIcon name="person" />
        </span>
        <span class="yourself-name">
          {staff.name}
          <span class="yourself-roles">{staff.roles.map((role) => texts.roles[role]).join(', ')}</span>
        </span>
      </a>
      <a class="nav-link" href={`/console/language/${other}?back=${back}`} hreflang={other} lang={other}>
        {texts.otherLanguage}
      </a>
      <PostForm visit={visit} action="/sign-out">
        <button class="nav-link btn-link" type="submit">
          <span class="nav-link-icon">
            <ConsoleIcon name="out" />
          </span>
          <span>{texts.signOut}</span>
        </button>
      </PostForm>
    </div>
  );
}
