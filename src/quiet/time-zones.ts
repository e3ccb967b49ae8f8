/** Intl lists some zones by names that their people have left behind. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** The IANA time zones by the names in use today, in order. */
export const timeZones: readonly string[] = [
  ...new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map((zone) => RENAMED[zone] ?? zone)]),
].sort();

const known = new Set(timeZones);

export function isTimeZone(name: string): boolean {
  return known.has(name);
}

/** "Buenos Aires" of "America/Argentina/Buenos_Aires". */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** The zone that somebody means by its name or its city, in whatever case; undefined for anything else. */
export function findTimeZone(said: string): string | undefined {
  const wanted = plain(said);
  const renamed = Object.entries(RENAMED).find(
    ([old]) => plain(old) === wanted || plain(cityOf(old)) === wanted,
  );
  return (
    timeZones.find((zone) => plain(zone) === wanted) ??
    timeZones.find((zone) => plain(cityOf(zone)) === wanted) ??
    renamed?.[1]
  );
}

function plain(text: string): string {
  return text.trim().toLowerCase().replaceAll('_', ' ');
}
