/** Whether something that ended on a day, or did not end, still holds today: periods are half-open. Days as YYYY-MM-DD. */
export function isCurrent(endedOn: Readonly<{ on: string }> | null, today: string): boolean {
  return endedOn === null || endedOn.on > today;
}
