import { type FilledSpell, mostAtOnce } from '../council-lists/seat-room.ts';
import type { OfficeLeft, VacantSeats } from './offices-left.ts';

/**
 * How many seats the ward of new boundaries has: as many as its poll filled, where every seat of the office was up. So it was where at least as many were contested, or where
 * everybody who sat in one, or the vacancy, is known, and nobody of them stays. Else as many as before: a poll for a part of the seats says nothing of the others.
 */
export function findSeats({ seats, seatsContested, firstDay, holdings, vacancies }: OfficeLeft): number {
  if (seatsContested === null || seatsContested >= seats) return seatsContested ?? seats;
  const wasThere = ({ from, to }: FilledSpell) => from < firstDay && (to === null || to >= firstDay);
  const vacant = vacancies.filter(wasThere).reduce((sum, vacancy) => sum + vacancy.seats, 0);
  const known = holdings.filter(wasThere).length + vacant;
  const since = holdings.filter(({ from }) => from >= firstDay);
  return known >= seats && mostAtOnce(since, firstDay, null) <= seatsContested ? seatsContested : seats;
}

/** What of the old office's vacancies is one of the new ward's, from its first day on: as much as there is room for beside those who sit there. */
export function findVacancies({ firstDay, holdings, vacancies }: OfficeLeft, seats: number): VacantSeats[] {
  const filled: FilledSpell[] = holdings.filter(({ from }) => from >= firstDay);
  const days = [...holdings, ...vacancies].flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])]);
  return vacancies.flatMap(({ from: since, to, seats: vacant, reasonEn, reasonCy, sources }) => {
    const from = since < firstDay ? firstDay : since;
    if (to !== null && to <= from) return [];
    const within = days.filter((day) => day > from && (to === null || day < to));
    const starts = [from, ...new Set(within.toSorted())];
    const parts: VacantSeats[] = [];
    for (const [index, start] of starts.entries()) {
      const end = starts[index + 1] ?? to;
      const left = Math.min(vacant, seats - mostAtOnce(filled, start, end));
      const last = parts.at(-1);
      if (last?.to === start && last.seats === left) parts[parts.length - 1] = { ...last, to: end };
      else if (left > 0) parts.push({ from: start, to: end, seats: left, reasonEn, reasonCy, sources });
    }
    filled.push(...parts);
    return parts;
  });
}
