/** A GSS code of the Office for National Statistics, such as E06000015. */
const GSS_CODE = /^[A-Z]\d{8}$/;

/** How an attribute names a council or local party: by GSS code or by the slug of its page. */
export function findReference(key: string | null): { gss: string } | { slug: string } | undefined {
  if (!key) return undefined;
  return GSS_CODE.test(key) ? { gss: key } : { slug: key };
}

/** "joint-ballot supported" → ['JOINT_BALLOT', 'SUPPORTED']: attributes are written as words, the API's enums are not. */
export function findWords(list: string | null): string[] | undefined {
  return list?.toUpperCase().replaceAll('-', '_').match(/\w+/g) ?? undefined;
}
