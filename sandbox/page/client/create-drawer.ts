/** A part of the page that is a drawer while the window is narrow: it lies over the page until it is left. */
export type Drawer = { readonly close: () => void };

/** `root` has the attribute `popover`; in a wide window the style sheet shows it like every other part. */
export function createDrawer(root: HTMLElement, narrow: MediaQueryList): Drawer {
  const close = () => {
    if (root.matches(':popover-open')) root.hidePopover();
  };
  narrow.addEventListener('change', close);
  // What has the focus must be seen, so a drawer goes when the focus goes on.
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !root.contains(relatedTarget)) close();
  });
  return { close };
}
