import { html, nothing, type TemplateResult } from 'lit-html';
import { classMap } from 'lit-html/directives/class-map.js';
import type { MessageView } from '../../message-view.ts';
import { initials } from '../initials.ts';
import type { Around, AroundMessage } from './around.ts';
import { drawAttachment } from './draw-attachment.ts';
import { drawComponent } from './draw-component.ts';
import { drawEmbed } from './draw-embed.ts';
import { drawMarkup } from './draw-markup.ts';
import { drawOrigin } from './draw-origin.ts';
import { formatTime, type TimeForm } from './format-time.ts';
import type { MessageRow } from './message-rows.ts';

/** One message, with the day that it begins. */
export function drawMessage({ message, day, continues }: MessageRow, around: AroundMessage): TemplateResult {
  const classes = {
    message: true,
    continues,
    pings: message.pingsMe,
    ephemeral: message.ephemeral,
  };
  return html`
    ${day === null ? nothing : html`<h2 class="day">${day}</h2>`}
    <article class=${classMap(classes)}>
      ${drawOrigin(message)}
      ${message.kind === 'pin' ? drawPin(message, around) : drawSaid(message, continues, around)}
      ${message.ephemeral ? drawDismiss(message, around) : nothing}
    </article>
  `;
}

function drawSaid(message: MessageView, continues: boolean, around: AroundMessage): TemplateResult {
  return html`${drawHead(message, continues, around)}${drawBody(message, around)}`;
}

/** Under the name above it a message keeps its time, and its name for those who listen. */
function drawHead(message: MessageView, continues: boolean, around: Around): TemplateResult {
  const { author } = message;
  return html`
    ${continues ? nothing : html`<span class="avatar" aria-hidden="true">${initials(author.name)}</span>`}
    <p class="head">
      <bdi class=${continues ? 'visually-hidden' : 'author'}>${author.name}</bdi>
      ${author.bot && !continues ? html`<span class="tag">APP</span>` : nothing}
      ${drawTime(message, continues ? 't' : 'stamp', around)}
      ${marks(message).map((mark) => html`<span class="mark">${mark}</span>`)}
    </p>
  `;
}

function drawTime({ at }: MessageView, form: TimeForm, { reader }: Around): TemplateResult {
  const moment = Date.parse(at);
  return html`<time datetime=${at} title=${formatTime(moment, 'exact', reader)}>${formatTime(moment, form, reader)}</time>`;
}

function marks({ kind, pinned, published, pingsMe }: MessageView): readonly string[] {
  return [
    ...(kind === 'crosspost' ? ['From a channel that is followed here'] : []),
    ...(pinned ? ['Pinned'] : []),
    ...(published ? ['Published'] : []),
    ...(pingsMe ? ['Pings you'] : []),
  ];
}

function drawPin(message: MessageView, around: Around): TemplateResult {
  return html`
    <p class="head">
      <span class="system"><bdi>${message.author.name}</bdi> pinned a message to this channel.</span>
      ${drawTime(message, 'stamp', around)}
    </p>
  `;
}

function drawBody(message: MessageView, around: AroundMessage): TemplateResult {
  const { content, editedAt, thinking, attachments, embeds, components, author } = message;
  const edited = editedAt === null ? nothing : drawEdited(editedAt, around);
  return html`
    ${thinking ? html`<p class="thinking"><bdi>${author.name}</bdi> is thinking…</p>` : nothing}
    ${content.length > 0 ? html`<div class="markup" dir="auto">${drawMarkup(content, around)}${edited}</div>` : nothing}
    ${attachments.map(drawAttachment)}
    ${embeds.map((embed) => drawEmbed(embed, around))}
    ${components.map((component) => drawComponent(component, { message, around }))}
    ${content.length === 0 ? edited : nothing}
  `;
}

function drawEdited(editedAt: string, { reader }: Around): TemplateResult {
  return html`<time class="edited" datetime=${editedAt} title=${formatTime(Date.parse(editedAt), 'exact', reader)}> (edited)</time>`;
}

function drawDismiss(message: MessageView, { page }: Around): TemplateResult {
  return html`
    <p class="only-you">
      Only you can see this ·
      <button type="button" class="plain" @click=${() => page.dismiss(message)}>Dismiss message</button>
    </p>
  `;
}
