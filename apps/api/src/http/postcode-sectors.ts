import { parsePostcodeSector } from '@wheatsheaf/schema/identifiers/postcode.ts';
import type { FastifyInstance } from 'fastify';
import { AnswerCache } from '../cache/answer-cache.ts';
import type { GenerationClock } from '../cache/generation-clock.ts';
import { sendAnswer } from '../cache/send-answer.ts';
import { formatDay, todayInLondon } from '../calendar/day.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { findPostcodes, type PostcodePlace } from '../postcodes/find-postcode.ts';
import { confidenceOf } from '../postcodes/postcode-confidence.ts';

/** A directory comes four times a year: a day old is not old. */
const CACHE_CONTROL = 'public, max-age=86400, stale-while-revalidate=604800, stale-if-error=2592000';

type Served = Readonly<{ prefix: '' | '/sandbox'; prisma: PrismaClient; clock: GenerationClock }>;

/**
 * Serves /api/v1/postcodes/DE1-2.json: every unit of a sector with its areas. A finder asks for the sector and finds the unit in the reader's own
 * browser, so that no whole postcode reaches this server.
 */
export function servePostcodeSectors(app: FastifyInstance, { prefix, prisma, clock }: Served): void {
  const cache = new AnswerCache(clock);
  app.get<{ Params: { sector: string } }>(
    `${prefix}/api/v1/postcodes/:sector.json`,
    { logLevel: 'error' },
    async (request, reply) => {
      const sector = parsePostcodeSector(request.params.sector);
      if (!sector.ok)
        return reply
          .code(400)
          .header('Cache-Control', 'no-store')
          .send({ error: { code: sector.code, message: sector.message } });
      const today = todayInLondon();
      const { answer } = await cache.get(`${formatDay(today)} ${sector.value}`, async () => ({
        body: JSON.stringify(
          sectorAnswer(sector.value, await findPostcodes(prisma, { sector: sector.value }, today)),
        ),
        isShareable: true,
      }));
      return sendAnswer(
        request,
        reply.header('Cache-Control', CACHE_CONTROL),
        answer,
        'application/json; charset=utf-8',
      );
    },
  );
}

/** Units by their last two letters; areas once for all units, which name them by code: one that has none is not among them. */
function sectorAnswer(sector: string, places: readonly PostcodePlace[]): object {
  const areas = new Map(
    places.flatMap(({ areas: own }) =>
      own.flatMap(({ gssCode, kind, slug, nameEn, nameCy }) =>
        gssCode === null ? [] : [[gssCode, { kind, slug, nameEn, nameCy }] as const],
      ),
    ),
  );
  return {
    sector,
    edition: places[0]?.edition ?? null,
    licence: 'Open Government Licence v3.0',
    units: Object.fromEntries(places.map((place) => [place.code.slice(-2), unitAnswer(place)])),
    areas: Object.fromEntries(areas),
  };
}

function unitAnswer({ terminatedOn, areas }: PostcodePlace): object {
  return {
    ...(terminatedOn && { terminatedOn: formatDay(terminatedOn) }),
    areas: areas
      .filter(({ gssCode }) => gssCode !== null)
      .map((area) => ({
        gssCode: area.gssCode,
        confidence: confidenceOf(area, areas),
        ...(area.share !== null && { share: area.share }),
      })),
  };
}
