/** Whether one of Discord's ids is newer than another. They are decimal numbers too long for a JavaScript number. */
export function isLater(id: string, than: string): boolean {
  return id.length === than.length ? id > than : id.length > than.length;
}
