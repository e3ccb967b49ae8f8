/** The buttons and selects that wait for an answer. */
export type Uses = {
  /** The custom ids in use on one message; the same set until that changes. */
  readonly pending: (messageId: string) => ReadonlySet<string>;
  /** Does it unless the same thing is being done already. */
  readonly start: (messageId: string, customId: string, act: () => Promise<unknown>) => Promise<void>;
};

const NONE: ReadonlySet<string> = new Set();

/** `changed` is told whenever something begins or ends to wait. */
export function createUses(changed: () => void): Uses {
  const byMessage = new Map<string, ReadonlySet<string>>();
  const pending = (messageId: string) => byMessage.get(messageId) ?? NONE;
  const put = (messageId: string, ids: ReadonlySet<string>) => {
    if (ids.size > 0) byMessage.set(messageId, ids);
    else byMessage.delete(messageId);
    changed();
  };
  return {
    pending,
    start: async (messageId, customId, act) => {
      if (pending(messageId).has(customId)) return;
      put(messageId, new Set([...pending(messageId), customId]));
      try {
        await act();
      } finally {
        put(messageId, new Set([...pending(messageId)].filter((id) => id !== customId)));
      }
    },
  };
}
