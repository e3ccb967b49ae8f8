import { html, type TemplateResult } from 'lit-html';
import type { MarkupNode } from '../../message-view.ts';
import type { Around } from './around.ts';
import { drawLink } from './draw-link.ts';
import { drawMention } from './draw-mention.ts';
import { drawSpoiler } from './draw-spoiler.ts';
import './live-time.ts';

type Drawn = TemplateResult | string;

/**
 * Discord's markup. Text goes in as text, so nothing that a message says can become an element.
 * White space between the tags would be seen, because lines are kept as they were written.
 */
export function drawMarkup(nodes: readonly MarkupNode[], around: Around): readonly Drawn[] {
  return nodes.map((node) => drawNode(node, around));
}

function drawNode(node: MarkupNode, around: Around): Drawn {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'break':
      return html`<br>`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'code-block':
      return html`<pre tabindex="0" role="region" aria-label=${codeName(node.language)}><code>${node.text}</code></pre>`;
    case 'list':
      return drawList(node, around);
    case 'link':
      return drawLink(node.url, drawMarkup(node.inner, around));
    case 'time': {
      const { reader, page } = around;
      const moment = { seconds: node.seconds, style: node.style, reader, now: page.replayNow };
      return html`<live-time .moment=${moment}></live-time>`;
    }
    case 'mention':
      return drawMention(node, around);
    case 'emoji':
      return drawEmoji(node.name);
    default:
      return drawSpan(node, drawMarkup(node.inner, around));
  }
}

type Span = Extract<MarkupNode, { readonly inner: readonly MarkupNode[] }>;

function drawSpan(node: Exclude<Span, { readonly type: 'link' }>, inner: readonly Drawn[]): Drawn {
  switch (node.type) {
    case 'strong':
      return html`<strong>${inner}</strong>`;
    case 'em':
      return html`<em>${inner}</em>`;
    case 'underline':
      return html`<u>${inner}</u>`;
    case 'strike':
      return html`<s>${inner}</s>`;
    case 'subtext':
      return html`<small class="subtext">${inner}</small>`;
    case 'quote':
      return html`<blockquote>${inner}</blockquote>`;
    case 'spoiler':
      return drawSpoiler(inner);
    case 'heading':
      return html`<span class="heading" role="heading" aria-level=${node.level + 2}>${inner}</span>`;
  }
}

function drawList({ ordered, items }: Extract<MarkupNode, { type: 'list' }>, around: Around): Drawn {
  const drawn = items.map((item) => html`<li dir="auto">${drawMarkup(item, around)}</li>`);
  return ordered ? html`<ol>${drawn}</ol>` : html`<ul>${drawn}</ul>`;
}

/** A custom emoji's picture would come from Discord's own host; its name stands for it. */
function drawEmoji(name: string): Drawn {
  return /^\w+$/.test(name) ? html`<span class="emoji">:${name}:</span>` : name;
}

function codeName(language: string): string {
  return language ? `Code, ${language}` : 'Code';
}
