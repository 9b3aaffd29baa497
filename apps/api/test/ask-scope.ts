import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { expect } from 'vitest';
import type { OfficeRole } from '../src/generated/prisma/enums.ts';
import { askPublic } from './ask.ts';
import type { TestDatabase } from './database.ts';
import { day, LISTED } from './given.ts';

/** Makes local parties and statements of coverage, and asks who represents areas, of a database that is there when they are called. */
export function scopesOf(database: TestDatabase) {
  async function stateWhole(organisationId: string, role: OfficeRole, asOf = '2024-07-05') {
    await database.prisma.coverage.create({
      data: { organisationId, role, level: 'COMPLETE', asOfOn: day(asOf), sources: LISTED },
    });
  }

  async function local(slug: string, ...areaIds: string[]) {
    const { prisma } = database;
    const { id } = await prisma.organisation.create({
      data: { kind: 'LOCAL_PARTY', slug, nameEn: slug, state: 'PUBLISHED' },
    });
    await prisma.localPartyArea.createMany({
      data: areaIds.map((areaId) => ({ localPartyId: id, areaId })),
    });
  }

  async function ask(args: string, asOf = '2026-11-22') {
    const { data, errors } = await askPublic(
      database.prisma,
      `{ representatives(${args}, asOf: "${asOf}") { totalCount nodes { person { name } } coverage { level leavesOutWards parts { role level organisation { slug } } } } }`,
    );
    expect(errors).toBeUndefined();
    const { nodes, coverage, totalCount } = data.representatives;
    expect(totalCount).toBe(nodes.length);
    return {
      names: nodes.map(({ person }: { person: { name: string } }) => person.name),
      level: coverage.level,
      leavesOut: coverage.leavesOutWards,
      parts: coverage.parts.map(
        ({ role, level, organisation }: { role: string; level: string; organisation: { slug: string } }) =>
          `${organisation.slug} ${role} ${level}`,
      ),
    };
  }

  return { stateWhole, local, ask };
}

/** The argument that names an area by its id. */
export const ofArea = (id: string | null | undefined) => `areas: ["${formatGlobalId('Area', id ?? '')}"]`;
