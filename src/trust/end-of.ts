const LONGEST = 60;

/** As much of a host as is shown. Whose it is, its end says; the beginning is for anybody to choose. */
export function endOf(host: string): string {
  return host.length <= LONGEST ? host : `…${host.slice(1 - LONGEST)}`;
}
