/** What a click in the sides does. */
export type SideActions = {
  readonly open: (channelId: string) => void;
  readonly openDirect: () => void;
  /** The channel that was open last, by server. */
  readonly lastOpen: ReadonlyMap<string, string>;
};
