import {
  getNamedType,
  type GraphQLObjectType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/**
 * A selection of every field of a type that needs no argument, down to a depth: how a test reads everything a reader could read.
 * Connections are asked for few items, and a type is entered once more below itself and not again, so that the question stays affordable.
 */
export function selectEverything(
  type: GraphQLObjectType,
  depth: number,
  above: readonly GraphQLObjectType[] = [],
): string {
  const path = [...above, type];
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (field.args.some((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined))
      return [];
    const args = field.args.some((argument) => argument.name === 'first') ? '(first: 5)' : '';
    if (isLeafType(named)) return [`${field.name}${args}`];
    if (depth <= 0) return [];
    if (path.filter((entered) => entered === named).length > 1) return [];
    if (isAbstractType(named)) return [`${field.name}${args} { __typename }`];
    return isObjectType(named) ? [`${field.name}${args} ${selectEverything(named, depth - 1, path)}`] : [];
  });
  return `{ __typename ${fields.join(' ')} }`;
}
