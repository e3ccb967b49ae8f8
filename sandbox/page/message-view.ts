/** What a page draws of one message: plain JSON, with Discord's markup read and every name looked up. */
export type MessageView = {
  readonly id: string;
  readonly channelId: string;
  readonly author: { readonly id: string; readonly name: string; readonly bot: boolean };
  /** ISO 8601 by the replay's clock. */
  readonly at: string;
  readonly editedAt: string | null;
  readonly kind: 'message' | 'pin' | 'crosspost';
  readonly content: readonly MarkupNode[];
  readonly embeds: readonly EmbedView[];
  readonly components: readonly ComponentView[];
  readonly attachments: readonly AttachmentView[];
  readonly pinned: boolean;
  /** Published from an announcement channel to the channels that follow it. */
  readonly published: boolean;
  /** Only the viewer sees it. */
  readonly ephemeral: boolean;
  /** A promised answer that is still to come. */
  readonly thinking: boolean;
  /** It made a sound for the viewer. */
  readonly pingsMe: boolean;
  /** The message above it that it answers; `text` is null when that one is gone. */
  readonly repliesTo: { readonly author: string; readonly text: string | null } | null;
  /** The command it answers, such as `alerts set`, and who used it. */
  readonly command: { readonly user: string; readonly name: string } | null;
};

/** Discord's markup as a tree. Text in it is plain: nothing in it is markup any more. */
export type MarkupNode =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'break' }
  | {
      readonly type: 'strong' | 'em' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'subtext';
      readonly inner: readonly MarkupNode[];
    }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly inner: readonly MarkupNode[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly MarkupNode[])[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'code-block'; readonly language: string; readonly text: string }
  /** `url` is http or https; nothing else becomes a link. */
  | { readonly type: 'link'; readonly url: string; readonly inner: readonly MarkupNode[] }
  /** `<t:…>`: seconds since 1970, and one of Discord's letters t T d D f F R. */
  | { readonly type: 'time'; readonly seconds: number; readonly style: string }
  | {
      readonly type: 'mention';
      readonly of: 'user' | 'role' | 'channel' | 'command' | 'everyone';
      /** With its sign, such as `@Ada`, `#talk`, `/deadlines`. */
      readonly name: string;
      /** Where a channel's mention leads. */
      readonly channelId: string | null;
    }
  | { readonly type: 'emoji'; readonly name: string };

export type EmbedView = {
  /** `#rrggbb`, or null for Discord's own grey. */
  readonly colour: string | null;
  readonly author: { readonly name: string; readonly url: string | null } | null;
  readonly title: readonly MarkupNode[];
  readonly url: string | null;
  readonly description: readonly MarkupNode[];
  readonly fields: readonly {
    readonly name: readonly MarkupNode[];
    readonly value: readonly MarkupNode[];
    readonly inline: boolean;
  }[];
  readonly image: ImageView | null;
  readonly thumbnail: ImageView | null;
  readonly footer: string | null;
  /** ISO 8601. */
  readonly timestamp: string | null;
};

/** `url` is a path on the page's own host, or null: the page loads nothing from `host`, it only names it. */
export type ImageView = { readonly url: string | null; readonly host: string | null; readonly alt: string };

export type AttachmentView = {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly isImage: boolean;
  readonly alt: string;
  /** A path on the page's own host. */
  readonly url: string;
};

/** A message or modal component by Discord's number for its type; `text` is the read `content`. */
export type ComponentView =
  | { readonly type: 'row'; readonly inner: readonly ComponentView[] }
  | {
      readonly type: 'button';
      /** Empty on a link. */
      readonly customId: string;
      readonly style: 'primary' | 'secondary' | 'success' | 'danger' | 'link';
      readonly label: string;
      readonly emoji: string | null;
      readonly url: string | null;
      readonly disabled: boolean;
    }
  | SelectView
  | {
      readonly type: 'section';
      readonly inner: readonly ComponentView[];
      readonly accessory: ComponentView | null;
    }
  | { readonly type: 'text'; readonly text: readonly MarkupNode[] }
  | { readonly type: 'thumbnail'; readonly image: ImageView }
  | { readonly type: 'gallery'; readonly images: readonly ImageView[] }
  | { readonly type: 'file'; readonly filename: string; readonly url: string }
  | { readonly type: 'separator'; readonly divider: boolean; readonly large: boolean }
  | {
      readonly type: 'container';
      readonly colour: string | null;
      readonly spoiler: boolean;
      readonly inner: readonly ComponentView[];
    }
  /** In modals: a label with its field. */
  | {
      readonly type: 'label';
      readonly label: string;
      readonly description: string | null;
      readonly inner: ComponentView;
    }
  | TextInputView
  /** A type that this page does not know; it is named, never left out. */
  | { readonly type: 'unknown'; readonly number: number };

export type SelectView = {
  readonly type: 'select';
  readonly customId: string;
  /** What is chosen from; the page fills in all but texts from the guild. */
  readonly of: 'text' | 'user' | 'role' | 'mentionable' | 'channel';
  readonly placeholder: string;
  readonly min: number;
  readonly max: number;
  readonly required: boolean;
  readonly disabled: boolean;
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly description: string | null;
    readonly emoji: string | null;
    readonly chosen: boolean;
  }[];
  /** Discord's numbers of the types a channel may have; empty for any. */
  readonly channelTypes: readonly number[];
};

export type TextInputView = {
  readonly type: 'text-input';
  readonly customId: string;
  /** Old modals carry the label here; new ones have a `label` around it. */
  readonly label: string | null;
  readonly long: boolean;
  readonly placeholder: string;
  readonly value: string;
  readonly required: boolean;
  readonly minLength: number;
  readonly maxLength: number;
};

export type ModalView = {
  /** Names it when it is sent back. */
  readonly id: string;
  readonly title: string;
  readonly components: readonly ComponentView[];
};
