import { html, type TemplateResult } from 'lit-html';

const paths = {
  text: 'M9 4 7 20M17 4l-2 16M4 9h17M3 15h17',
  announcement: 'M4 10v5h4l9 5V5L8 10zM20 10v5',
  voice: 'M4 9v6h4l6 5V4L8 9zM17 9q3 3 0 6',
  forum: 'M4 5h16v11H11l-5 4v-4H4zM8 9h8M8 12h5',
  person: 'M12 4a4 4 0 1 0 .01 0M4 21q0-7 8-7t8 7',
  menu: 'M4 6h16M4 12h16M4 18h16',
  panel: 'M4 5h16v14H4zM14 5v14',
  pin: 'M9 4h6l-1 6 4 4H6l4-4zM12 14v7',
  play: 'M7 4v16l13-8z',
  pause: 'M8 5v14M16 5v14',
  next: 'M5 5v14l10-7zM19 5v14',
  again: 'M5 5v5h5M5.500 10A8 8 0 1 1 4 14',
  close: 'M6 6l12 12M18 6 6 18',
  story: 'M9 6h11M9 12h11M9 18h11M4 6h1M4 12h1M4 18h1',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside words; it says nothing to those who listen. */
export function drawIcon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${paths[name]}></path></svg>`;
}
