import type { Deadline } from '../deadlines/deadline.ts';
import type { ToldDeadline } from './alert.ts';

/** An alert carries what it tells, not all that was ever said. */
export function toldOf({
  claims: _claims,
  support: _support,
  disputed: _disputed,
  held: _held,
  ...told
}: Deadline): ToldDeadline {
  return told;
}
