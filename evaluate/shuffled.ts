/** The same things in an order that follows from the seed alone (Fisher-Yates over a small generator). */
export function shuffled<Thing>(things: readonly Thing[], seed: number): Thing[] {
  const random = generator(seed);
  const left = [...things];
  const order: Thing[] = [];
  while (left.length > 0) order.push(...left.splice(Math.floor(random() * left.length), 1));
  return order;
}

/** Park and Miller's: plain, and enough to mix some hundred items. */
function generator(seed: number): () => number {
  const modulus = 2_147_483_647;
  let state = (seed * 48_271) % modulus;
  return () => {
    state = (state * 48_271) % modulus;
    return state / modulus;
  };
}
