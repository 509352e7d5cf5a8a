import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { CheckField, TextField } from '#src/console/frame/fields.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { type KeyScope, keyScopes } from '#src/keys/create-key.ts';
import type { showKeys } from '#src/settings/show-keys.ts';
import { keysTexts } from './keys-texts.ts';
import { SettingsTabs } from './settings-tabs.tsx';

type Listed = Awaited<ReturnType<typeof showKeys>>[number];

/** A form that lacked something. */
export type KeyTyped = {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly wrong: ReadonlySet<string>;
};

type KeysShown = {
  readonly visit: Visit;
  readonly keys: readonly Listed[];
  readonly typed: KeyTyped | null;
};

/** What other programs may do here. */
export function KeysPage(shown: KeysShown) {
  const { visit, keys } = shown;
  const texts = keysTexts(visit.language);
  return (
    <ConsolePage visit={visit} title={texts.title} said={texts.said}>
      <SettingsTabs visit={visit} />
      <p class="text-secondary">{texts.text}</p>
      <div class="row row-cards">
        <div class="col-lg-8" id="keys" data-live="keys">
          {keys.length === 0 ? (
            <EmptyState icon="key" title={texts.emptyTitle} text={texts.empty} />
          ) : (
            <KeysTable {...shown} />
          )}
        </div>
        <div class="col-lg-4">
          <NewKey {...shown} />
        </div>
      </div>
    </ConsolePage>
  );
}

function KeysTable({ visit, keys }: KeysShown) {
  const { columns } = keysTexts(visit.language);
  return (
    <div class="card">
      <div class="table-responsive">
        <table class="table table-vcenter card-table table-stacks">
          <thead>
            <tr>
              {[columns.name, columns.may, columns.created, columns.used, columns.state].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <Line visit={visit} listed={key} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Line({ visit, listed }: { readonly visit: Visit; readonly listed: Listed }) {
  const texts = keysTexts(visit.language);
  const { id, name, scopes, createdAt, lastUsedAt, revokedAt } = listed;
  return (
    <tr id={`key-${id}`}>
      <td>{name}</td>
      <td data-label={texts.columns.may}>
        {scopes.map((scope) => (isScope(scope) ? texts.scopes[scope] : scope)).join('; ')}
      </td>
      <td data-label={texts.columns.created}>
        <Moment at={createdAt} />
      </td>
      <td data-label={texts.columns.used}>{lastUsedAt ? <Moment at={lastUsedAt} /> : texts.neverUsed}</td>
      <td data-label={texts.columns.state}>
        {revokedAt ? (
          <Badge tone="secondary">{texts.states.revoked}</Badge>
        ) : (
          <PostForm visit={visit} action={`/settings/keys/${id}/revoke`} confirm={texts.revokeSure(name)}>
            <Badge tone="green">{texts.states.use}</Badge>{' '}
            <button class="btn btn-sm" type="submit" aria-label={`${texts.revoke}: ${name}`}>
              {texts.revoke}
            </button>
          </PostForm>
        )}
      </td>
    </tr>
  );
}

function NewKey({ visit, typed }: KeysShown) {
  const texts = keysTexts(visit.language);
  return (
    <section class="card">
      <div class="card-header">
        <h2 class="card-title">{texts.newTitle}</h2>
      </div>
      <div class="card-body">
        <PostForm visit={visit} action="/settings/keys">
          <TextField
            name="name"
            label={texts.name}
            hint={texts.nameHint}
            value={typed?.name ?? ''}
            wrong={typed?.wrong.has('name') ? texts.wrong.name : undefined}
            max={120}
            required
          />
          <fieldset class="mb-3">
            <legend class="form-label">{texts.columns.may}</legend>
            {keyScopes.map((scope) => (
              <CheckField
                name="scopes[]"
                value={scope}
                label={texts.scopes[scope]}
                checked={typed?.scopes.includes(scope) ?? false}
              />
            ))}
            {typed?.wrong.has('scopes') ? (
              <div class="invalid-feedback d-block" role="alert">
                {texts.wrong.scopes}
              </div>
            ) : null}
          </fieldset>
          <button class="btn btn-primary" type="submit" data-key="n">
            {texts.createDo}
          </button>
        </PostForm>
      </div>
    </section>
  );
}

function isScope(word: string): word is KeyScope {
  return keyScopes.some((scope) => scope === word);
}
