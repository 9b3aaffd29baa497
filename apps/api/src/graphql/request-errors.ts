import type { ComplexityErrorKind, ComplexityResult } from '@pothos/plugin-complexity';
import { GraphQLError } from 'graphql';

/**
 * Failures of a whole request, told in the response's `errors` with a stable `extensions.code`. What a write may refuse is not here:
 * those are typed results of the mutation.
 */
class RequestError extends GraphQLError {
  constructor(code: string, message: string) {
    super(message, { extensions: { code } });
  }
}

/** An argument that cannot be meant: an unknown id form, a broken cursor, a page too large. */
export class InvalidInputError extends RequestError {
  constructor(message: string) {
    super('INVALID_INPUT', message);
  }
}

/** The viewer's role does not allow this. */
export class NotAllowedError extends RequestError {
  constructor(message = 'Your account may not do this. Ask an administrator for the role it needs.') {
    super('NOT_ALLOWED', message);
  }
}

/** The operation is deeper or dearer than one request may be. */
export class TooExpensiveError extends RequestError {
  constructor(
    kind: ComplexityErrorKind,
    result: ComplexityResult & { maxDepth?: number; maxComplexity?: number },
  ) {
    super(
      'TOO_EXPENSIVE',
      kind === 'Depth'
        ? `This query is ${result.depth} levels deep; at most ${result.maxDepth} are answered. Ask for less nesting.`
        : `This query costs ${result.complexity}; at most ${result.maxComplexity} is answered. Ask for smaller pages or fewer fields.`,
    );
  }
}
