import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { findStalePrints } from '../src/graphql/print-schema.ts';
import { adminSchema, publicSchema } from '../src/graphql/schema.ts';

test('the printed schemas are those of the code; print them with: pnpm --filter @wheatsheaf/api print-schema', async () => {
  expect(await findStalePrints()).toEqual([]);
});

test.each([
  ['public', publicSchema],
  ['admin', adminSchema],
])('every coordinate of the %s schema is described', (_name, schema) => {
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name),
  );
  const undescribed = own.flatMap((type) => [
    ...(type.description ? [] : [type.name]),
    ...(isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).flatMap((field) => [
          ...(field.description ? [] : [`${type.name}.${field.name}`]),
          ...field.args
            .filter((argument) => !argument.description)
            .map((argument) => `${type.name}.${field.name}(${argument.name})`),
        ])
      : []),
    ...(isInputObjectType(type)
      ? Object.values(type.getFields())
          .filter((field) => !field.description)
          .map((field) => `${type.name}.${field.name}`)
      : []),
    ...(isEnumType(type)
      ? type
          .getValues()
          .filter((value) => !value.description)
          .map((value) => `${type.name}.${value.name}`)
      : []),
  ]);
  expect(undescribed).toEqual([]);
});

test('the public schema only reads', () => {
  expect(publicSchema.getMutationType()).toBeUndefined();
});
