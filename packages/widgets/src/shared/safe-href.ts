/**
 * An address that may become a link: http(s), mailto, tel, or a path on the server. Undefined for anything else, such
 * as `javascript:`, which a broken or hostile record could hold.
 */
export function findSafeHref(address: string | null | undefined, server: string): string | undefined {
  const trimmed = address?.trim() ?? '';
  if (/^(https?:\/\/|mailto:|tel:)/i.test(trimmed)) return trimmed;
  return /^\/(?![/\\])/.test(trimmed) ? new URL(server).origin + trimmed : undefined;
}
