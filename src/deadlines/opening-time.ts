/**
 * The instant from which a window is open: once its first day, which is stated without a zone, has begun everywhere on
 * Earth (at UTC−12). Earlier it would be told to people for whom that day is still to come.
 */
export function openingTime({ date }: { readonly date: string }): Date {
  return new Date(`${date}T12:00:00Z`);
}
