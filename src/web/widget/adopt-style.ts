/** Put there by the build: the widget's style sheet as one string. */
declare const WIDGET_STYLE: string;

/**
 * Dresses the shadow. A sheet made by script is no inline style, so the host's policy need not allow any; where a
 * browser cannot make one, the same sheet is linked from our own origin.
 */
export function adoptStyle(shadow: ShadowRoot, home: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(WIDGET_STYLE);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `${home}/widget.css`;
    shadow.append(link);
  }
}
