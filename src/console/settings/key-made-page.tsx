import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { keysTexts } from './keys-texts.ts';

/** A key that was just made: its secrets are read here, once. */
export function KeyMadePage(props: {
  readonly visit: Visit;
  readonly name: string;
  readonly secret: string;
  /** What a registry signs its bodies with; `null` for other programs. */
  readonly signing: string | null;
}) {
  const { visit, name, secret, signing } = props;
  const texts = keysTexts(visit.language);
  return (
    <ConsolePage visit={visit} title={name} above={<a href="/console/settings/keys">{texts.title}</a>}>
      <Alert kind="warning" title={texts.madeTitle}>
        <p>{texts.madeHint}</p>
      </Alert>
      <div class="card">
        <div class="card-body">
          <Shown id="key-secret" label={texts.secret} value={secret} />
          {signing === null ? null : <Shown id="key-signing" label={texts.signing} value={signing} />}
          <a class="btn btn-primary" href="/console/settings/keys">
            {texts.done}
          </a>
        </div>
      </div>
    </ConsolePage>
  );
}

function Shown({
  id,
  label,
  value,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
}) {
  return (
    <div class="mb-3">
      <label class="form-label" for={id}>
        {label}
      </label>
      <input class="form-control font-monospace" id={id} value={value} readonly autocomplete="off" />
    </div>
  );
}
