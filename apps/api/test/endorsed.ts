/** A row of the Party's own list: fictional, of Mill ward, but for what the test says. */
export function endorsed(fields: Record<string, string | number> = {}): Record<string, string | number> {
  return {
    name: 'Jo Both',
    external_id: 'M-001',
    council: 'aldermere',
    ward: 'Mill',
    endorsement_kind: 'SUPPORTED',
    decided_on: '2026-02-01',
    local_party: '',
    ended_on: '',
    public_source: '',
    consent: '',
    ...fields,
  };
}
