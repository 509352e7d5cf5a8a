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
  /** What the platform says of a template; `null` where it says nothing now. Never throws. */
  look(templateId: string): Promise<TemplateFacts | null>;
};

export type TemplateFacts = {
  /** The platform's own word; `ENABLE` where it may be sent, `null` where it does not say. */
  readonly status: string | null;
  /** Đồng; `null` where it does not say. */
  readonly priceByUser: number | null;
  readonly priceByPhone: number | null;
  /** The parameters without which it is not sent. */
  readonly required: readonly string[];
  readonly parameters: readonly string[];
};

export type PostedTemplate = {
  readonly to:
    | { readonly kind: 'user'; readonly userId: string }
    | { readonly kind: 'phone'; readonly phone: string; readonly trackingId: string };
  readonly templateId: string;
  readonly values: Readonly<Record<string, string>>;
};
