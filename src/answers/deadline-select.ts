import { customId } from '../alerts/custom-id.ts';
import type { Row } from '../alerts/message.ts';
import { plainLine } from '../alerts/safe-text.ts';
import { dateWords, subject } from '../alerts/wording.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { deadlineId } from '../deadlines/deadline-id.ts';
import type { Pack } from '../pack/pack.ts';

/** Discord's limit. */
const MOST = 25;
const LABEL = 100;

type Choice = {
  readonly command: string;
  readonly placeholder: string;
  readonly chosen: Pick<Deadline, 'key'>;
};
type Offer = { readonly pack: Pack; readonly deadlines: readonly Deadline[] };

/** A list to go on to another deadline, by the verb `pick` of the command; none where there is no other. */
export function deadlineSelect({ command, placeholder, chosen }: Choice, { pack, deadlines }: Offer): Row[] {
  const others = deadlines.filter(({ key }) => key !== chosen.key);
  if (others.length === 0) return [];
  const options = others.slice(0, MOST).map((deadline) => ({
    label: plainLine(subject(pack, deadline)).slice(0, LABEL),
    value: deadlineId(deadline.key),
    description: deadline.date === null ? 'no date given' : dateWords(deadline.date),
  }));
  return [
    {
      type: 1,
      components: [
        { type: 3, custom_id: customId({ command, verb: 'pick', argument: '' }), placeholder, options },
      ],
    },
  ];
}
