/**
 * Discord takes permission bits as numbers or as integer strings; its specification lists only numbers.
 * Turns the strings of a command body, or of a list of them, into numbers before the schema looks at them.
 */
export function normalizePermissions(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(normalizePermissions);
  if (typeof body !== 'object' || body === null) return body;
  if (!('default_member_permissions' in body)) return body;
  const bits = body.default_member_permissions;
  if (typeof bits !== 'string' || !/^\d{1,20}$/.test(bits)) return body;
  return { ...body, default_member_permissions: Number(bits) };
}
