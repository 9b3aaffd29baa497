import type { RowErrorCode } from '../row-error.ts';
import { isInUnitedKingdom } from '../areas/united-kingdom.ts';

/** Longitude and latitude, in degrees (WGS 84), in GeoJSON's order. */
type Position = readonly [number, number];
type Ring = readonly Position[];

/** What the record keeps of an outline. */
export type Outline = Readonly<{
  extent: Readonly<{ west: number; south: number; east: number; north: number }>;
  /** Islands and holes with them. */
  rings: number;
  /** A point inside it. */
  point: Readonly<{ latitude: number; longitude: number }>;
}>;

export type OutlineFault = Readonly<{ code: RowErrorCode; complaint: string }>;

const DECIMALS = 1e5;

/** Measures a GeoJSON geometry (RFC 7946); a fault for what is no outline of a place in the United Kingdom. */
export function measureOutline(geometry: unknown): Outline | OutlineFault {
  const polygons = readPolygons(geometry);
  if (polygons === null)
    return {
      code: 'JSON_SHAPE',
      complaint:
        'this is no Polygon or MultiPolygon of rings of positions: export the outlines again as GeoJSON.',
    };
  const positions = polygons.flat(2);
  const stray = positions.find(([longitude, latitude]) => !isInUnitedKingdom(latitude, longitude));
  if (stray) return { code: 'NOT_A_PLACE', complaint: faultOf(stray) };
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  return {
    extent: {
      west: least(longitudes),
      south: least(latitudes),
      east: -least(longitudes.map((value) => -value)),
      north: -least(latitudes.map((value) => -value)),
    },
    rings: polygons.flat().length,
    point: findPointInside(polygons),
  };
}

function faultOf([longitude, latitude]: Position): string {
  const place = `${longitude}, ${latitude}`;
  if (isInUnitedKingdom(longitude, latitude))
    return `${place} is latitude before longitude: swap the two, GeoJSON has longitude first.`;
  const isGrid = Math.abs(longitude) > 180 || Math.abs(latitude) > 90;
  return isGrid
    ? `${place} is no longitude and latitude: export the outlines in WGS 84 (EPSG:4326), not in metres of the National Grid.`
    : `${place} lies outside the United Kingdom: put it right.`;
}

/** Not by Math.min(...values): an outline can have more positions than a call takes arguments. */
function least(values: readonly number[]): number {
  return values.reduce((found, value) => (value < found ? value : found), Number.POSITIVE_INFINITY);
}

function readPolygons(geometry: unknown): readonly (readonly Ring[])[] | null {
  if (typeof geometry !== 'object' || geometry === null) return null;
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null;
  const isPolygon = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isRing);
  if (!Array.isArray(polygons) || polygons.length === 0 || !polygons.every(isPolygon)) return null;
  return polygons as readonly (readonly Ring[])[];
}

function isRing(value: unknown): boolean {
  return Array.isArray(value) && value.length >= 4 && value.every(isPosition);
}

function isPosition(value: unknown): boolean {
  return Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

/**
 * A point that is certainly inside, as a centre of a crescent is not: the middle of the widest stretch of the largest part at the height of
 * its middle.
 */
function findPointInside(polygons: readonly (readonly Ring[])[]): Outline['point'] {
  const [largest = []] = polygons.toSorted((a, b) => sizeOf(b[0]) - sizeOf(a[0]));
  const heights = (largest[0] ?? []).map(([, latitude]) => latitude);
  const latitude = (least(heights) - least(heights.map((value) => -value))) / 2;
  const crossings = largest.flatMap((ring) => crossingsOf(ring, latitude)).toSorted((a, b) => a - b);
  let best = { width: -1, longitude: crossings[0] ?? largest[0]?.[0]?.[0] ?? 0 };
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const [from = 0, to = 0] = crossings.slice(index, index + 2);
    if (to - from > best.width) best = { width: to - from, longitude: (from + to) / 2 };
  }
  return { latitude: rounded(latitude), longitude: rounded(best.longitude) };
}

/** Where a ring crosses a parallel. */
function crossingsOf(ring: Ring, latitude: number): number[] {
  return ring.flatMap(([x, y], index): number[] => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    if (y > latitude === nextY > latitude) return [];
    return [x + ((latitude - y) / (nextY - y)) * (nextX - x)];
  });
}

/** In square degrees, by the shoelace formula. */
function sizeOf(ring: Ring = []): number {
  const sum = ring.reduce((total, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return total + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum) / 2;
}

function rounded(degrees: number): number {
  return Math.round(degrees * DECIMALS) / DECIMALS;
}
