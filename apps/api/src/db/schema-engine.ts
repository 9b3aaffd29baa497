import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { type DatabaseConnection, onDatabase, poolConfig } from './connection.ts';

/** What the package's generated bindings hold besides the declared class. */
type EngineBindings = {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: WasmExports): void;
};

type WasmExports = { __wbindgen_start(): void };

/** Node has it; only the browser's type library declares it. */
declare const WebAssembly: {
  instantiate(
    source: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: WasmExports } }>;
};

let loading: Promise<typeof SchemaEngine> | undefined;

/**
 * Does something with Prisma's own schema engine, compiled to WebAssembly, over our PostgreSQL driver: it applies and
 * compares migrations as the Prisma commands do, but in this process and without a download.
 */
export async function withSchemaEngine<T>(
  connection: DatabaseConnection,
  act: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= loadEngine();
  const Engine = await loading;
  const pools: pg.Pool[] = [];
  const engine = await Engine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapterFactory(connection, pools)),
  );
  try {
    return await act(engine);
  } finally {
    engine.free();
    // The engine leaves its connections open, and with them the advisory lock that it takes for itself.
    await Promise.all(pools.filter((pool) => !pool.ending).map((pool) => pool.end()));
  }
}

/** Node cannot import WebAssembly as a module without a flag, so the package's own entry cannot be used. */
async function loadEngine(): Promise<typeof SchemaEngine> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  // The engine reports a panic through this global of the Prisma command line, which is not here.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(message: string) {
        throw new Error(`The schema engine panicked: ${message}`);
      },
    },
  });
  const bindings = (await import(path.join(folder, 'schema_engine_bg.js'))) as EngineBindings;
  const { instance } = await WebAssembly.instantiate(
    await readFile(path.join(folder, 'schema_engine_bg.wasm')),
    {
      './schema_engine_bg.js': bindings,
    },
  );
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

function adapterFactory(
  connection: DatabaseConnection,
  pools: pg.Pool[],
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(connection, pools),
    connectToShadowDb: () => connectToShadow(connection, pools),
  };
}

/** PostgreSQL's one-byte "char", which its catalogue is full of, and the text type that reads the same. */
const CHAR_TYPE_ID = 18;
const TEXT_TYPE_ID = 25;

/** The stock adapter with the two repairs that the engine needs (adapter-pg 7.10). */
async function connect(connection: DatabaseConnection, pools: pg.Pool[]): Promise<SqlDriverAdapter> {
  const charColumns = new WeakMap<unknown[], number[]>();
  const pool = watchCharColumns(new pg.Pool(poolConfig(connection)), charColumns);
  pools.push(pool);
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    /** The stock one splits at semicolons, which breaks the body of every function. */
    async executeScript(sql: string) {
      await adapter.executeRaw({ sql, args: [], argTypes: [] });
    },
    /** The stock one refuses "char", and the engine reads such a column as nothing else. */
    async queryRaw(query: SqlQuery) {
      const result = await queryRaw(query);
      for (const column of charColumns.get(result.rows) ?? [])
        result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    },
  });
}

/** Makes "char" columns look like text to the adapter and notes, by the rows of the result, which they were. */
function watchCharColumns(pool: pg.Pool, charColumns: WeakMap<unknown[], number[]>): pg.Pool {
  const query = pool.query.bind(pool) as (...input: unknown[]) => Promise<pg.QueryResult | pg.QueryResult[]>;
  return Object.assign(pool, {
    async query(...input: unknown[]) {
      const results = await query(...input);
      for (const { fields, rows } of [results].flat()) {
        const columns = fields.flatMap(({ dataTypeID }, column) =>
          dataTypeID === CHAR_TYPE_ID ? [column] : [],
        );
        for (const field of fields) if (field.dataTypeID === CHAR_TYPE_ID) field.dataTypeID = TEXT_TYPE_ID;
        charColumns.set(rows, columns);
      }
      return results;
    },
  });
}

/** The stock one cannot drop its database, because its own connection is still open. */
async function connectToShadow(connection: DatabaseConnection, pools: pg.Pool[]): Promise<SqlDriverAdapter> {
  const database = `wheatsheaf_shadow_${randomUUID()}`;
  const main = await connect(connection, pools);
  await main.executeScript(`CREATE DATABASE "${database}" TEMPLATE template0`);
  const shadow = await connect(onDatabase(connection, database), pools);
  const disconnect = shadow.dispose.bind(shadow);
  return Object.assign(shadow, {
    async dispose() {
      await disconnect();
      await main.executeScript(`DROP DATABASE "${database}" WITH (FORCE)`);
      await main.dispose();
    },
  });
}
