const units = ['bytes', 'KB', 'MB', 'GB'];

/** A file's size for a person: "12 bytes", "1.5 KB", "24 MB". */
export function sizeWords(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  const digits = unit > 0 && size < 10 ? 1 : 0;
  return `${Number(size.toFixed(digits))} ${units[unit]}`;
}
