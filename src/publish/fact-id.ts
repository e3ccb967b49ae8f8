import type { Deadline } from '../deadlines/deadline.ts';
import type { Pack } from '../pack/pack.ts';

/** Names a deadline among all products, in signs that are plain in every format. Regions may be words of any script. */
export function factId({ id }: Pack, { key }: Pick<Deadline, 'key'>): string {
  return [id, ...key.split('/')].map((part) => encodeURIComponent(part.toWellFormed())).join('/');
}
