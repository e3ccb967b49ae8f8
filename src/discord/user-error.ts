/** Something a person can put right; its message is shown to them as it is. Nothing else reaches Discord. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
