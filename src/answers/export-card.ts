import { freshnessLine } from '../alerts/freshness-line.ts';
import { hostLinks } from '../alerts/host-links.ts';
import type { Message } from '../alerts/message.ts';
import { stepsNow } from '../checklist/steps-now.ts';
import { sortDeadlines } from '../deadlines/sort-deadlines.ts';
import type { Pack, Step } from '../pack/pack.ts';
import { card } from './card.ts';
import { entryLines } from './entry-lines.ts';
import { exportControls } from './export-controls.ts';
import type { Known } from './known.ts';
import { remainderLines } from './remainder-lines.ts';
import { sectionLines } from './sections.ts';

const CHECKLIST = 2100;
const NO_STEPS =
  'How to save what you made has not been said yet. You hear it here, and with `/subscribe` in your DMs.';

/** `/export`: what can be saved and until when, and the steps with the ticks of the person who asks. */
export function exportCard(known: Known, ticked: readonly string[]): Message {
  const { pack, deadlines, sources, now } = known;
  const steps = stepsNow(pack, deadlines, now);
  const done = steps.filter(({ id }) => ticked.includes(id));
  const lines = sectionLines([
    { title: 'Until when', lines: untilWhen(known, steps), room: 600 },
    { title: 'What still works', lines: remainderLines(known, ['works']), room: 400 },
    {
      title: `Your checklist: ${done.length} of ${steps.length} done`,
      lines: stepLines(steps, done, pack),
      room: CHECKLIST,
    },
    { title: null, lines: [caution(known)], room: 300 },
    { title: null, lines: [freshnessLine(sources)], room: 450 },
  ]);
  const title = `${pack.product.name}: save what is yours`;
  if (steps.length === 0) return card(title, [NO_STEPS, '', freshnessLine(sources)]);
  return { ...card(title, lines), components: exportControls(steps, done) };
}

/** The ends of what the steps speak of: first those without a date, since nobody can wait for them. */
function untilWhen({ pack, deadlines, now }: Known, steps: readonly Step[]): string[] {
  const surfaces = steps.map(({ surface }) => surface);
  const own = deadlines.filter(
    ({ provider, surface }) => provider === pack.providers[0]?.id && surfaces.includes(surface),
  );
  const { open, coming, reported, gone } = sortDeadlines(own, now);
  return entryLines([...open, ...coming, ...reported, ...gone], pack, now);
}

/** A line for each step; those that are open are explained, the first ones first, as long as there is room. */
function stepLines(steps: readonly Step[], done: readonly Step[], pack: Pack): string[] {
  const lines = steps.map(
    (step, at) => `**${at + 1}. ${step.title}** (${done.includes(step) ? 'done' : 'open'})`,
  );
  let room = CHECKLIST - lines.join('\n').length;
  return steps.flatMap((step, at) => {
    const line = lines[at] ?? '';
    const more = `${step.text} ${hostLinks(pack)(step.url)}`;
    room -= done.includes(step) ? 0 : more.length + 1;
    return done.includes(step) || room < 0 ? [line] : [line, more];
  });
}

function caution({ pack: { product, authentic_hosts } }: Known): string {
  const hosts = authentic_hosts.slice(0, 5).join(', ');
  return `Only you see this list. A page that offers your export and is not at ${hosts} is not ${product.maker}’s.`;
}
