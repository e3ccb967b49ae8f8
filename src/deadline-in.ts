import type { Deadline } from './deadlines/deadline.ts';
import type { Product } from './discord/command.ts';

/** Finds a deadline as it stands, by its pack and key. */
export function deadlineIn(products: readonly Product[]) {
  return (packId: string, key: string): Deadline | undefined =>
    products
      .find(({ pack }) => pack.id === packId)
      ?.deadlines()
      .find((one) => one.key === key);
}
