import { html, nothing, type TemplateResult } from 'lit-html';
import type { EmbedView } from '../../message-view.ts';
import type { Around } from './around.ts';
import { barStyle } from './bar-style.ts';
import { drawImage } from './draw-image.ts';
import { drawLink } from './draw-link.ts';
import { drawMarkup } from './draw-markup.ts';
import { formatTime } from './format-time.ts';
import { hasControl } from './has-control.ts';
import { openAddress } from './open-address.ts';

export function drawEmbed(embed: EmbedView, around: Around): TemplateResult {
  const { colour, author, title, description, thumbnail, image } = embed;
  return html`
    <div class="embed" role="group" aria-label="Embed" .style=${barStyle(colour)}>
      ${thumbnail ? html`<div class="thumbnail">${drawImage(thumbnail)}</div>` : nothing}
      ${author ? html`<p class="embed-author"><bdi>${drawLink(author.url, author.name)}</bdi></p>` : nothing}
      ${title.length > 0 ? html`<p class="embed-title" dir="auto">${drawTitle(embed, around)}</p>` : nothing}
      ${description.length > 0 ? html`<div class="markup" dir="auto">${drawMarkup(description, around)}</div>` : nothing}
      ${drawFields(embed, around)}
      ${image ? drawImage(image) : nothing}
      ${drawFooter(embed, around)}
    </div>
  `;
}

function drawTitle({ title, url }: EmbedView, around: Around): unknown {
  const drawn = drawMarkup(title, around);
  if (!hasControl(title)) return drawLink(url, drawn);
  const address = openAddress(url);
  return address ? html`${drawn} ${drawLink(url, address.host)}` : drawn;
}

function drawFields({ fields }: EmbedView, around: Around): TemplateResult | typeof nothing {
  if (fields.length === 0) return nothing;
  const drawn = fields.map(
    ({ name, value, inline }) => html`
      <div class=${inline ? 'inline' : ''}>
        <dt class="markup" dir="auto">${drawMarkup(name, around)}</dt>
        <dd class="markup" dir="auto">${drawMarkup(value, around)}</dd>
      </div>
    `,
  );
  return html`<dl>${drawn}</dl>`;
}

function drawFooter({ footer, timestamp }: EmbedView, { reader }: Around): TemplateResult | typeof nothing {
  if (footer === null && timestamp === null) return nothing;
  const time =
    timestamp === null
      ? nothing
      : html`<time datetime=${timestamp}>${formatTime(Date.parse(timestamp), 'stamp', reader)}</time>`;
  const gap = footer !== null && timestamp !== null ? ' · ' : nothing;
  return html`<p class="embed-footer"><bdi>${footer ?? nothing}</bdi>${gap}${time}</p>`;
}
