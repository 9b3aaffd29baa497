/** Where a pledge stands on its council's page: `derby-labour-2023/DER-08` → `derby-labour-2023-der-08`. */
export function pledgeAnchor(slug: string): string {
  return slug.replace('/', '-').toLowerCase();
}
