import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { MAX_ALIASES, MAX_ROOT_FIELDS } from './limits.ts';

/**
 * Refuses an operation that the schema does not offer, and one with too many aliases or root fields, fragments counted where they are spread. Depth and cost are the
 * complexity plugin's, tokens the parser's.
 */
export function limitOperation(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (!context.getSchema().getRootType(operation.operation)) {
        context.reportError(
          new GraphQLError(`This endpoint only reads: it takes no ${operation.operation}.`, {
            nodes: operation,
          }),
        );
      }
      const fields = rootFields(operation.selectionSet, context);
      if (fields > MAX_ROOT_FIELDS) {
        context.reportError(
          tooMany(
            `This operation asks ${fields} root fields; at most ${MAX_ROOT_FIELDS} are answered at once.`,
          ),
        );
      }
      const aliases = countAliases(operation.selectionSet, context, new Set());
      if (aliases > MAX_ALIASES) {
        context.reportError(
          tooMany(`This operation has ${aliases} aliases; at most ${MAX_ALIASES} are answered at once.`),
        );
      }
    },
  };
}

function tooMany(message: string): GraphQLError {
  // Apollo gives every validation error its own code; this mark lets it be told apart again.
  return new GraphQLError(message, { extensions: { isTooExpensive: true } });
}

function rootFields(
  set: SelectionSetNode,
  context: ValidationContext,
  seen: ReadonlySet<string> = new Set(),
): number {
  return sum(set.selections, (selection) => {
    if (selection.kind === Kind.FIELD) return 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, context, seen);
    const fragment = enter(selection.name.value, context, seen);
    return fragment ? rootFields(fragment.node.selectionSet, context, fragment.seen) : 0;
  });
}

function countAliases(set: SelectionSetNode, context: ValidationContext, seen: ReadonlySet<string>): number {
  return sum(set.selections, (selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = enter(selection.name.value, context, seen);
      return fragment ? countAliases(fragment.node.selectionSet, context, fragment.seen) : 0;
    }
    const own = selection.kind === Kind.FIELD && selection.alias ? 1 : 0;
    return own + (selection.selectionSet ? countAliases(selection.selectionSet, context, seen) : 0);
  });
}

/** A fragment, unless it is being counted already: a cycle is another rule's error. */
function enter(
  name: string,
  context: ValidationContext,
  seen: ReadonlySet<string>,
): { node: FragmentDefinitionNode; seen: ReadonlySet<string> } | null {
  const node = context.getFragment(name);
  return node && !seen.has(name) ? { node, seen: new Set([...seen, name]) } : null;
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
