import { Banner, type Frame, PageFrame } from './page-frame.tsx';

/** A page that only says what is the matter and leads back. */
export function PlainPage(props: {
  readonly frame: Frame;
  readonly status: number;
  readonly requestId: string;
}) {
  const { frame, status } = props;
  const { texts } = frame;
  const { title, text } = wordsFor(status, frame);
  return (
    <PageFrame {...frame} title={title}>
      <div class="frame">
        <Banner frame={frame} />
        <main>
          <section class="welcome plain">
            <h1>{title}</h1>
            <p class="greeting">{text}</p>
            <p class="link">
              <a href={frame.language === 'vi' ? '/' : '/?lang=en'}>{texts.home}</a>
            </p>
            <p class="footnote">
              {texts.requestNumber}: {props.requestId}
            </p>
          </section>
        </main>
      </div>
    </PageFrame>
  );
}

function wordsFor(status: number, { texts }: Frame): { readonly title: string; readonly text: string } {
  if (status === 404) return { title: texts.missingTitle, text: texts.missing };
  if (status === 429) return { title: texts.busyTitle, text: texts.busy };
  if (status < 500) return { title: texts.refusedTitle, text: texts.refused };
  return { title: texts.brokenTitle, text: texts.broken };
}
