import { customId } from '../alerts/custom-id.ts';
import type { Row } from '../alerts/message.ts';
import { plainLine } from '../alerts/safe-text.ts';
import type { Step } from '../pack/pack.ts';

/** Discord's limit for a choice's description. */
const HINT = 100;

/** One list to tick and untick steps in, the way to the next open step, and a way to begin again. */
export function exportControls(steps: readonly Step[], done: readonly Step[]): Row[] {
  const next = steps.find((step) => !done.includes(step));
  return [
    {
      type: 1,
      components: [
        {
          type: 3,
          custom_id: customId({ command: 'export', verb: 'tick', argument: '' }),
          placeholder: 'Tick what you have done',
          min_values: 0,
          max_values: steps.length,
          options: steps.map((step, at) => optionOf(step, at, done)),
        },
      ],
    },
    {
      type: 1,
      components: [
        ...(next ? [{ type: 2, style: 5, label: `Open ${hostOf(next.url)}`, url: next.url } as const] : []),
        {
          type: 2,
          style: 2,
          label: 'Start over',
          custom_id: customId({ command: 'export', verb: 'restart', argument: '' }),
          disabled: done.length === 0,
        },
      ],
    },
  ];
}

function optionOf(step: Step, at: number, done: readonly Step[]) {
  const isDone = done.includes(step);
  return {
    label: plainLine(`${at + 1}. ${step.title}`),
    value: step.id,
    description: plainLine(`${isDone ? 'Done' : 'Open'}. ${step.text}`).slice(0, HINT),
    default: isDone,
  };
}

function hostOf(url: string): string {
  return new URL(url).hostname.slice(0, 60);
}
