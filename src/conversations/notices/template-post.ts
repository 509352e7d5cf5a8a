import type { Sent } from '#bots/channel.ts';
import type { TemplateSettings } from './template-settings.ts';

/** How templates that a platform approved are sent, and what they may cost. */
export type TemplatePost = {
  readonly channel: string;
  readonly account: string;
  readonly perMinute: number;
  readonly settings: TemplateSettings;
  /** Never throws for what the platform answers. */
  send(template: PostedTemplate): Promise<Sent>;
};

export type PostedTemplate = {
  readonly to:
    | { readonly kind: 'user'; readonly userId: string }
    | { readonly kind: 'phone'; readonly phone: string; readonly trackingId: string };
  readonly templateId: string;
  readonly values: Readonly<Record<string, string>>;
};
