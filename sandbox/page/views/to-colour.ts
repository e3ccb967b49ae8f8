/** Discord's number for a colour as `#rrggbb`; null where there is none. */
export function toColour(colour: number | undefined): string | null {
  return colour === undefined ? null : `#${colour.toString(16).padStart(6, '0')}`;
}
