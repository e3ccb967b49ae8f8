/** Keeps a reader's place in a list that grows at both ends. */
export type ScrollKeeper = {
  /** Whether the reader follows what comes, rather than reading further up. */
  readonly isAtEnd: () => boolean;
  /** Call before the list is drawn again; the answer puts the place back afterwards. */
  readonly hold: () => () => void;
  readonly toEnd: () => void;
};

/** So near to an end counts as being there. */
const NEAR = 48;

type Reading = {
  readonly log: HTMLElement;
  readonly rows: HTMLElement;
  /** Whether the channel ends where the rows do. */
  readonly isWhole: () => boolean;
  /** Told when the reader arrives at the end or leaves it. */
  readonly moved: () => void;
};

export function createScrollKeeper({ log, rows, isWhole, moved }: Reading): ScrollKeeper {
  let follows = true;
  const toEnd = () => {
    follows = true;
    log.scrollTop = log.scrollHeight;
  };
  let size = sizeOf(log);
  log.addEventListener('scroll', () => {
    // A window that shrinks, or rows that grow, scroll too; only where nothing else changed was it the reader.
    if (size !== sizeOf(log)) return;
    const before = follows;
    follows = isWhole() && log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
    if (follows !== before) moved();
  });
  // Heights are guessed until a message has been on screen, and pictures come late.
  const sizes = new ResizeObserver(() => {
    size = sizeOf(log);
    if (follows) toEnd();
  });
  sizes.observe(rows);
  sizes.observe(log);
  return {
    isAtEnd: () => follows,
    toEnd,
    hold: () => {
      if (follows) return toEnd;
      const anchor = firstVisible(log, rows);
      const top = anchor?.getBoundingClientRect().top ?? 0;
      return () => {
        if (anchor?.isConnected) log.scrollTop += anchor.getBoundingClientRect().top - top;
      };
    },
  };
}

function sizeOf({ scrollHeight, clientHeight }: HTMLElement): string {
  return `${scrollHeight} ${clientHeight}`;
}

function firstVisible(log: HTMLElement, rows: HTMLElement): Element | undefined {
  const { top } = log.getBoundingClientRect();
  return [...rows.children].find(
    (row) => row.localName === 'article' && row.getBoundingClientRect().bottom > top,
  );
}
