import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { SecondStep } from '#src/people/door.ts';
import type { OwedStep } from '#src/people/second-step.ts';
import { qrCode } from '#src/web/checklist/qr-code.ts';
import { doorTexts } from './door-texts.ts';
import { GuestPage } from './guest-page.tsx';

export type SecondStepGiven = {
  readonly next?: string;
  readonly step?: SecondStep;
  readonly paperCodes?: readonly string[];
  readonly wrong?: string;
  readonly lockedMinutes?: number;
};

type Props = {
  readonly visit: Visit;
  readonly owed: OwedStep | null;
  readonly isOn: boolean;
  readonly hasPassword: boolean;
  readonly given: SecondStepGiven;
};

/** Setting the second step up, or taking it; nothing else stands on the page, as nothing else may open yet. */
export function SecondStepPage(props: Props) {
  const { visit, given } = props;
  const { step: texts, signIn } = doorTexts(visit.language);
  return (
    <GuestPage
      guest={visit}
      title={given.paperCodes ? texts.newCodes : texts.title}
      back="/console/account/second-step"
    >
      {given.lockedMinutes ? <Alert kind="danger" title={signIn.locked(given.lockedMinutes)} /> : null}
      <Body {...props} />
      {props.owed ? (
        <PostForm visit={visit} action="/sign-out" class="door-help">
          <button class="btn btn-link p-0" type="submit">
            {doorTexts(visit.language).code.again}
          </button>
        </PostForm>
      ) : (
        <p class="door-help">
          <a href="/console/account">{doorTexts(visit.language).account.title}</a>
        </p>
      )}
    </GuestPage>
  );
}

function Body(props: Props) {
  const { owed, isOn, given, visit } = props;
  const texts = doorTexts(visit.language).step;
  if (given.paperCodes) {
    return (
      <>
        <p>{texts.newCodesText}</p>
        <PaperCodes visit={visit} codes={given.paperCodes} />
        <SaveButton visit={visit} />
        <SaveForm visit={visit} codes={given.paperCodes} />
        <a class="btn btn-primary w-100" href="/console/account">
          {texts.done}
        </a>
      </>
    );
  }
  if (given.step) {
    return (
      <>
        <Confirm {...props} step={given.step} />
        <SaveForm visit={visit} codes={given.step.paperCodes} />
      </>
    );
  }
  if (owed === 'code') return <TakeStep {...props} />;
  if (isOn) return <Renew {...props} />;
  return <Begin {...props} />;
}

function Begin({ visit, owed, hasPassword, given }: Props) {
  const texts = doorTexts(visit.language).step;
  return (
    <>
      {owed === 'set-up' ? <p class="fw-bold">{texts.compulsory}</p> : null}
      <p>{texts.text}</p>
      <PostForm visit={visit} action="/account/second-step/begin">
        <input type="hidden" name="next" value={given.next ?? ''} />
        <OwnPassword visit={visit} asked={hasPassword} wrong={given.wrong} />
        <button class="btn btn-primary w-100" type="submit">
          {texts.begin}
        </button>
      </PostForm>
    </>
  );
}

function Confirm({ visit, owed, given, step }: Props & { readonly step: SecondStep }) {
  const texts = doorTexts(visit.language).step;
  const { size, path } = qrCode(step.uri);
  const secret = new URL(step.uri).searchParams.get('secret') ?? '';
  return (
    <PostForm visit={visit} action="/account/second-step/confirm">
      <input type="hidden" name="next" value={given.next ?? ''} />
      <input type="hidden" name="uri" value={step.uri} />
      <input type="hidden" name="codes" value={step.paperCodes.join(' ')} />
      {owed === 'set-up' ? <p class="fw-bold">{texts.compulsory}</p> : null}
      <p>{texts.text}</p>
      <h2 class="h3">{texts.scan}</h2>
      <svg class="door-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={texts.qr}>
        <path d={path} />
      </svg>
      <p>
        {texts.byHand} <code class="door-key">{secret.replace(/(.{4})/g, '$1 ').trim()}</code>
      </p>
      <h2 class="h3">{texts.paper}</h2>
      <p>{texts.paperText}</p>
      <PaperCodes visit={visit} codes={step.paperCodes} />
      <SaveButton visit={visit} />
      <h2 class="h3">{texts.confirm}</h2>
      <TextField
        {...{ name: 'code', label: texts.code, wrong: given.wrong, max: 10 }}
        autocomplete="one-time-code"
        required
      />
      <button class="btn btn-primary w-100" type="submit">
        {texts.turnOn}
      </button>
    </PostForm>
  );
}

function TakeStep({ visit, given }: Props) {
  const { step: texts, code } = doorTexts(visit.language);
  return (
    <PostForm visit={visit} action="/account/second-step/confirm">
      <input type="hidden" name="next" value={given.next ?? ''} />
      <p>{code.text}</p>
      <TextField
        {...{ name: 'code', label: texts.codeAny, hint: code.hint, wrong: given.wrong, max: 20 }}
        autocomplete="one-time-code"
        required
      />
      <button class="btn btn-primary w-100" type="submit">
        {texts.proceed}
      </button>
    </PostForm>
  );
}

function Renew({ visit, hasPassword, given }: Props) {
  const texts = doorTexts(visit.language).step;
  return (
    <>
      <p class="fw-bold">{texts.isOn}</p>
      <p>{texts.isOnText}</p>
      <PostForm visit={visit} action="/account/second-step/codes">
        <OwnPassword visit={visit} asked={hasPassword} wrong={given.wrong} />
        <button class="btn w-100" type="submit">
          {texts.renew}
        </button>
      </PostForm>
    </>
  );
}

function OwnPassword(props: {
  readonly visit: Visit;
  readonly asked: boolean;
  readonly wrong: string | undefined;
}) {
  if (!props.asked) return null;
  const texts = doorTexts(props.visit.language).step;
  return (
    <TextField
      {...{ name: 'password', label: texts.password, hint: texts.passwordHint, wrong: props.wrong }}
      {...{ type: 'password', max: 128 }}
      autocomplete="current-password"
      required
    />
  );
}

/** Whose they are stands on paper only: on the screen they sit before it. */
function PaperCodes({ visit, codes }: { readonly visit: Visit; readonly codes: readonly string[] }) {
  const { resources, staff, language } = visit;
  return (
    <div class="door-paper">
      <p class="door-on-paper">{doorTexts(language).step.paperOf(resources.centre.name, staff.email)}</p>
      <ul class="door-codes">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}

const saveForm = 'codes-file';

/** Of a form of its own, so that Enter in the field of the code never saves a file. */
function SaveButton({ visit }: { readonly visit: Visit }) {
  return (
    <button class="btn w-100 door-save" type="submit" form={saveForm}>
      {doorTexts(visit.language).step.save}
    </button>
  );
}

function SaveForm({ visit, codes }: { readonly visit: Visit; readonly codes: readonly string[] }) {
  return (
    <PostForm visit={visit} action="/account/second-step/file" id={saveForm}>
      <input type="hidden" name="codes" value={codes.join(' ')} />
    </PostForm>
  );
}
