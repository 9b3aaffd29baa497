/** Where Great Britain and its islands lie, in degrees; longitudes never reach where latitudes begin. */
export const LATITUDES = [49, 61.5] as const;
export const LONGITUDES = [-9.5, 2.5] as const;

/** Whether a point lies in the United Kingdom, near enough to tell one that cannot. */
export function isInUnitedKingdom(latitude: number, longitude: number): boolean {
  return (
    latitude >= LATITUDES[0] &&
    latitude <= LATITUDES[1] &&
    longitude >= LONGITUDES[0] &&
    longitude <= LONGITUDES[1]
  );
}
