import { z } from 'zod';

/** Where a page of a connection ends. */
export const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

type Page<Node> = { pageInfo: z.infer<typeof pageInfo>; nodes: readonly Node[] };

/** All nodes of a connection, page after page: for lists that a page shows whole. */
export async function everyPage<Node>(ask: (after: string | null) => Promise<Page<Node>>): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null, goesOn = true; goesOn;) {
    const page: Page<Node> = await ask(after);
    nodes.push(...page.nodes);
    after = page.pageInfo.endCursor;
    goesOn = page.pageInfo.hasNextPage;
  }
  return nodes;
}
