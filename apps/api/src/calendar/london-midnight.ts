const HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
});
const AN_HOUR = 3_600_000;

/** The instant at which a day begins in London: an hour before midnight UTC in summer time. For comparing instants with days. */
export function startOfDayInLondon(day: Date): Date {
  const isSummerTime = HOUR.format(day) === '01';
  return isSummerTime ? new Date(day.getTime() - AN_HOUR) : day;
}
