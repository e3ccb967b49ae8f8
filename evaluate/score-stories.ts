/** An item with the event it tells of and the story that it was put into. */
export type Placed = { readonly event: string; readonly story: string };

/**
 * B-cubed F1: for each item, how much of its story is of its event (precision), and how much of its event is in its
 * story (recall), itself included. One where there is no item.
 */
export function scoreStories(placed: readonly Placed[]): number {
  if (placed.length === 0) return 1;
  const events = Map.groupBy(placed, ({ event }) => event);
  const stories = Map.groupBy(placed, ({ story }) => story);
  let precision = 0;
  let recall = 0;
  for (const { event, story } of placed) {
    const inStory = stories.get(story) ?? [];
    const both = inStory.filter((one) => one.event === event).length;
    precision += both / inStory.length;
    recall += both / (events.get(event)?.length ?? 1);
  }
  return (2 * precision * recall) / (precision + recall) / placed.length;
}
