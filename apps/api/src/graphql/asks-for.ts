import type { FragmentDefinitionNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** Whether a question selects a field of what is being resolved, in fragments too, whatever its alias; a directive may still leave it out. */
export function asksFor(field: string, { fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  return fieldNodes.some(
    ({ selectionSet }) => selectionSet !== undefined && selects(field, selectionSet, fragments),
  );
}

function selects(
  field: string,
  { selections }: SelectionSetNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): boolean {
  return selections.some((selection) => {
    switch (selection.kind) {
      case 'Field':
        return selection.name.value === field;
      case 'InlineFragment':
        return selects(field, selection.selectionSet, fragments);
      case 'FragmentSpread': {
        const fragment = fragments[selection.name.value];
        return fragment !== undefined && selects(field, fragment.selectionSet, fragments);
      }
      default:
        return selection satisfies never;
    }
  });
}
