/** Whether it is the last chance to save something that ends: the one end that people must act on. */
export function isExport({ surface }: { readonly surface: string }): boolean {
  return surface === 'export';
}
