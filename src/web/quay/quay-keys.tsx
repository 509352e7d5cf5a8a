import type { QuayTexts } from './quay-texts.ts';

/** Which key does what. */
export function QuayKeys({ texts }: { readonly texts: QuayTexts }) {
  return (
    <dialog class="keys" aria-labelledby="keys-title" data-keys>
      <h2 id="keys-title">{texts.keysTitle}</h2>
      <dl>
        {texts.keys.map(([key, what]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="send">
          {texts.closeKeys}
        </button>
      </form>
    </dialog>
  );
}
