/**
 * Discord takes integers and integer strings alike; its specification knows permission bits only as numbers and
 * attachment ids only as strings. Brings both to the form that the specification has before its schemas look.
 */
export function normalizeBody(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(normalizeBody);
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, normalizeValue(key, value)]));
}

function normalizeValue(key: string, value: unknown): unknown {
  switch (key) {
    case 'default_member_permissions':
      return typeof value === 'string' && /^\d{1,20}$/.test(value) ? Number(value) : value;
    case 'attachments':
      return Array.isArray(value) ? value.map(withTextId) : value;
    case 'data':
      return normalizeBody(value);
    default:
      return value;
  }
}

function withTextId(file: unknown): unknown {
  if (typeof file !== 'object' || file === null || !('id' in file)) return file;
  return typeof file.id === 'number' ? { ...file, id: String(file.id) } : file;
}
