import { html, render } from 'lit-html';

/** Asks before the story is thrown away; returns what opens the question. */
export function createRestart(dialog: HTMLDialogElement, restart: () => Promise<void>): () => void {
  dialog.setAttribute('aria-labelledby', 'restart-title');
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'restart') void restart();
  });
  render(
    html`
      <form method="dialog">
        <h2 id="restart-title">Start the story again?</h2>
        <p>All messages and settings in this sandbox are thrown away, and the bot starts anew.</p>
        <p class="answers">
          <button value="restart" class="press primary">Start again</button>
          <button value="" class="press secondary" autofocus>Keep this one</button>
        </p>
      </form>
    `,
    dialog,
  );
  return () => {
    // A dialog left with Esc keeps the answer of the time before.
    dialog.returnValue = '';
    dialog.showModal();
  };
}
