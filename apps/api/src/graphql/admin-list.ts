import type { ObjectRef } from '@pothos/core';
import { builder, type SchemaTypes } from './builder.ts';
import { MAX_PAGE } from './limits.ts';
import { InvalidInputError } from './request-errors.ts';

/** A page of an admin list, with the total of all pages. */
export type AdminPage<Item> = { items: Item[]; total: number };

/** `page` from 1 and `perPage`, the arguments of every admin list. */
export const pageArguments = builder.args((t) => ({
  page: t.int({ required: true, defaultValue: 1, description: 'Which page, from 1.' }),
  perPage: t.int({ required: true, defaultValue: 25, description: `Items a page, 1 to ${MAX_PAGE}.` }),
}));

/** Those of a list that is searched by a text. */
export const adminPageArguments = {
  ...pageArguments,
  ...builder.args((t) => ({ text: t.string({ description: 'Only those whose name or title holds this.' }) })),
};

/** The arguments as Prisma takes them. Throws INVALID_INPUT for a page that cannot be. */
export function takePage({ page, perPage }: { page: number; perPage: number }): {
  skip: number;
  take: number;
} {
  if (page < 1 || perPage < 1 || perPage > MAX_PAGE) {
    throw new InvalidInputError(`Ask for page 1 or later, and for 1 to ${MAX_PAGE} items a page.`);
  }
  return { skip: (page - 1) * perPage, take: perPage };
}

/** The type of an admin list's page. */
export function adminPageType<Item extends object>(
  name: string,
  item: ObjectRef<SchemaTypes, Item>,
  description: string,
) {
  return builder.objectRef<AdminPage<Item>>(name).implement({
    description,
    fields: (t) => ({
      items: t.field({
        type: [item],
        description: 'The items of this page.',
        resolve: (page) => page.items as never,
      }),
      total: t.exposeInt('total', { description: 'Items on all pages.' }),
    }),
  });
}
