import adminSchema from '@wheatsheaf/schema/admin.graphql?raw';
import { buildSchema, graphql } from 'graphql';
import { vi } from 'vitest';

const schema = buildSchema(adminSchema);

/** Answers by root field; a function gets the field's arguments. Types of a union name themselves by `__typename`. */
export type Roots = Record<string, unknown>;

export type Asked = { operation: string; variables: Record<string, unknown> };

type Endpoint = (body: unknown) => Response;

/**
 * The server as the app meets it, at the level of HTTP. GraphQL is answered by executing the app's own operations on the admin schema
 * over `roots`, so an answer that has not the schema's shape is an error and no test can lean on it.
 */
export class FakeServer {
  /** Every GraphQL operation asked so far. */
  readonly asked: Asked[] = [];
  roots: Roots;
  /** Answers of the sign-in endpoints, by path. */
  endpoints: Record<string, Endpoint> = {};
  /** Null: nobody is signed in, and GraphQL answers 401. */
  account: { id: string; name: string; email: string } | null = {
    id: '1f0',
    name: 'Nia Editor',
    email: 'nia@example.org',
  };
  /** The network is down. */
  isUnreachable = false;

  constructor(roots: Roots) {
    this.roots = roots;
  }

  async answer(path: string, init: RequestInit): Promise<Response> {
    if (this.isUnreachable) throw new TypeError('Failed to fetch');
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    if (path === '/admin/graphql') return this.answerGraphql(body as Question);
    if (path === '/admin/api/auth/get-session') {
      return Response.json(
        this.account && { session: { id: 's1', userId: this.account.id }, user: this.account },
      );
    }
    const endpoint = this.endpoints[path];
    if (!endpoint) throw new Error(`Nothing answers ${path} in this test.`);
    return endpoint(body);
  }

  private async answerGraphql({ query, operationName, variables }: Question): Promise<Response> {
    this.asked.push({ operation: operationName, variables });
    if (this.account === null) {
      return Response.json(
        {
          errors: [{ message: 'Sign in to use the admin endpoint.', extensions: { code: 'NOT_SIGNED_IN' } }],
        },
        { status: 401 },
      );
    }
    return Response.json(
      await graphql({
        schema,
        source: query,
        rootValue: this.roots,
        variableValues: variables,
        operationName,
      }),
    );
  }

  /** The variables of an operation, the last time it was asked. */
  lastAsked(operation: string): Record<string, unknown> | undefined {
    return this.asked.findLast((asked) => asked.operation === operation)?.variables;
  }
}

type Question = { query: string; operationName: string; variables: Record<string, unknown> };

/** Puts a server in the place of `fetch`; `vi.unstubAllGlobals` takes it away. */
export function startServer(roots: Roots): FakeServer {
  const server = new FakeServer({
    me: NATIONAL_ADMIN,
    draftList: { items: [], total: 0 },
    history: [],
    ...roots,
  });
  vi.stubGlobal('fetch', (input: string, init: RequestInit = {}) =>
    server.answer(String(input).split('?')[0] ?? '', init),
  );
  return server;
}

const NATIONAL_ADMIN = {
  name: 'Nia Editor',
  role: 'NATIONAL_ADMIN',
  tasks: ['READ_DRAFTS', 'EDIT_PEOPLE', 'EDIT_HOLDINGS', 'RATE_PLEDGES', 'CONFIRM_RATINGS', 'INVITE_EDITORS'],
};
