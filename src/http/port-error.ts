/** The port can't be had; says what to do about it. */
export class PortError extends Error {
  override readonly name = 'PortError';

  constructor(port: number, cause: unknown) {
    super(`HTTP_PORT ${port} ${reasonOf(cause)}. Choose another port, or 0 to switch the web server off.`, {
      cause,
    });
  }
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE') return 'is taken by another program';
  if (code === 'EACCES') return 'is one that this user may not open';
  return `can not be opened (${String(cause)})`;
}
