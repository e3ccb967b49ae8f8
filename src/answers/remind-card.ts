import { customId } from '../alerts/custom-id.ts';
import { liesAhead } from '../alerts/deadline-buttons.ts';
import type { Message, Row } from '../alerts/message.ts';
import { standing, subject } from '../alerts/wording.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { deadlineId } from '../deadlines/deadline-id.ts';
import { LEAD_TIMES } from '../deadlines/lead-time.ts';
import { deadlineSelect } from './deadline-select.ts';
import type { Known } from './known.ts';

/** What *Remind me* opens: how long before, and a way to the other deadlines that lie ahead. */
export function remindCard({ pack, deadlines, now }: Known, deadline: Deadline): Message {
  const ahead = deadlines.filter((one) => liesAhead(one, now));
  return {
    content: `**${subject(pack, deadline)}:** ${standing(deadline, now)}.\nHow long before shall I remind you, in your DMs? \`/remind deadline\` takes any other time.`,
    embeds: [],
    components: [
      leadTimes(deadline),
      ...deadlineSelect(
        { command: 'remind', placeholder: 'Another deadline', chosen: deadline },
        { pack, deadlines: ahead },
      ),
    ],
    allowed_mentions: { parse: [] },
  };
}

function leadTimes({ key }: Deadline): Row {
  const options = LEAD_TIMES.map((one) => ({ label: `${one} before`, value: one }));
  const custom_id = customId({ command: 'remind', verb: 'set', argument: deadlineId(key) });
  return { type: 1, components: [{ type: 3, custom_id, placeholder: 'How long before', options }] };
}
