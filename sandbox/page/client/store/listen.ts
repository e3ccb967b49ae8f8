import type { PageEvent } from '../../outcome-view.ts';

type Listener = {
  readonly onOpen: () => void;
  readonly onEvent: (event: PageEvent) => void;
  /** The connection is gone for now; the browser tries again by itself. */
  readonly onLost: () => void;
};

/** Hears what happens for one viewer, until the returned function is called. */
export function listen(viewer: string, { onOpen, onEvent, onLost }: Listener): () => void {
  const source = new EventSource(`/events?${new URLSearchParams({ as: viewer })}`);
  source.addEventListener('open', onOpen);
  source.addEventListener('error', onLost);
  source.addEventListener('message', ({ data }) => onEvent(JSON.parse(data)));
  return () => source.close();
}
