import { html, render } from 'lit-html';

/** The parts of the panel that stay, whatever is in them. */
export type Frame = {
  readonly connection: HTMLElement;
  readonly log: HTMLElement;
  readonly rows: HTMLElement;
  readonly newer: HTMLElement;
};

export function drawFrame(root: HTMLElement): Frame {
  render(
    html`
      <div class="messages">
        <div class="connection" role="status"></div>
        <div class="message-log" role="log" aria-label="Messages" aria-live="off" tabindex="0">
          <div class="message-rows"></div>
        </div>
        <div class="newer"></div>
      </div>
    `,
    root,
  );
  return {
    connection: find(root, '.connection'),
    log: find(root, '.message-log'),
    rows: find(root, '.message-rows'),
    newer: find(root, '.newer'),
  };
}

function find(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the frame of the messages has no ${selector}`);
  return found;
}
