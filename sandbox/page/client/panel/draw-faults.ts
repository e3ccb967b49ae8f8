import { html, nothing, type TemplateResult } from 'lit-html';
import type { FaultView } from '../../show-view.ts';
import type { StateView } from '../../state-view.ts';
import type { Page } from '../page.ts';
import { botWords } from '../words/bot-words.ts';

type Bot = StateView['bot'];

/** What can be made to go wrong. */
export function drawFaults(faults: readonly FaultView[], bot: Bot | null, page: Page): TemplateResult {
  return html`
    <h2 id="faults-title">Faults</h2>
    <ul aria-labelledby="faults-title">${faults.map((fault) => drawFault(fault, page))}</ul>
    ${bot ? drawBot(bot, page) : nothing}
  `;
}

function drawFault({ id, label, about, on }: FaultView, page: Page): TemplateResult {
  return html`
    <li>
      <button type="button" role="switch" aria-checked=${on} aria-describedby="about-${id}" @click=${() => void page.setFault(id, !on)}>
        <span>${label}</span> <span class="thumb" aria-hidden="true">${on ? 'on' : 'off'}</span>
      </button>
      <p id="about-${id}" class="faint">${about}</p>
    </li>
  `;
}

function drawBot({ name, status }: Bot, page: Page): TemplateResult {
  const button =
    status === 'down'
      ? html`<button type="button" @click=${() => void page.startBot()}>Start the bot</button>`
      : html`<button type="button" class="press danger" @click=${() => void page.killBot()}>Kill the bot</button>`;
  return html`
    <p class="bot">
      <span>${name} is ${botWords[status]}.</span>
      ${button}
    </p>
  `;
}
