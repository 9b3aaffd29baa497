/**
 * An address that may become a link: http(s), mailto, tel, or a path of the record's own pages. Undefined for anything
 * else, such as `javascript:`, which a broken or hostile record could hold.
 * @param server where the record is, without a slash at the end; the sandbox's pages stand below `/sandbox`
 */
export function findSafeHref(address: string | null | undefined, server: string): string | undefined {
  const trimmed = address?.trim() ?? '';
  if (/^(https?:\/\/|mailto:|tel:)/i.test(trimmed)) return trimmed;
  return /^\/[^/\\]/.test(trimmed) ? server + trimmed : undefined;
}
