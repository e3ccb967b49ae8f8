export type PackFault = {
  readonly file: string;
  /** From 1; null when the file could not be read at all. */
  readonly line: number | null;
  /** As in "sources[3].url"; empty for the file as a whole. */
  readonly field: string;
  readonly message: string;
};

/** Thrown when a pack cannot be used; its message lists every fault of every file, one a line. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly faults: readonly PackFault[];

  constructor(faults: readonly PackFault[]) {
    super(faults.map(describe).join('\n'));
    this.faults = faults;
  }
}

function describe({ file, line, field, message }: PackFault): string {
  const place = line === null ? file : `${file}:${line}`;
  return field === '' ? `${place}: ${message}` : `${place} ${field}: ${message}`;
}
