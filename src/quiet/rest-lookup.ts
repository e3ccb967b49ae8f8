import { nextDigest } from './next-digest.ts';
import { quietUntil } from './quiet-until.ts';

export type RestLookup = {
  readonly quietUntil: typeof quietUntil;
  readonly nextDigest: typeof nextDigest;
};

/** Both for many recipients: what was worked out for the same times and instant is not worked out again. */
export function restLookup(): RestLookup {
  return { quietUntil: remembering(quietUntil), nextDigest: remembering(nextDigest) };
}

function remembering<Times extends object, Answer>(workOut: (times: Times, instant: Date) => Answer) {
  const known = new Map<string, Answer>();
  return (times: Times, instant: Date): Answer => {
    const key = `${Object.values(times).join(' ')} ${instant.getTime()}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const answer = workOut(times, instant);
    known.set(key, answer);
    return answer;
  };
}
