import { expect } from 'vitest';
import type { Viewer } from '../src/editors/viewer.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { askAdmin } from './ask.ts';

/** Writes as an editor by one mutation with one input, and gives its payload or its refusal. */
export async function askWrite(
  prisma: PrismaClient,
  editor: Viewer,
  field: string,
  input: Record<string, unknown>,
  wanted: string,
  inputType = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`,
) {
  const { data, errors } = await askAdmin(
    prisma,
    editor,
    `mutation ($input: ${inputType}!) { ${field}(input: $input) { __typename ... on Error { code message path } ${wanted} } }`,
    { input: { changeReason: 'As published.', ...input } },
  );
  expect(errors).toBeUndefined();
  return data[field];
}

/** A public source, as an editor names it. */
export const SOURCES = [{ url: 'https://council.example.org/members' }];
