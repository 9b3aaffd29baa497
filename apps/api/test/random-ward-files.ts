import { dated, gathered, partyList, poll, table, term, type WardFile } from './files-about-a-ward.ts';

/** No two share a part: none could be another spelling of one. */
const NAMES = ['Jo Both', 'Nel New', 'Sol Solo', 'Una Usual', 'Pat Late', 'Kim Kind'] as const;
/** Whom files of terms alone have in the ward: one for whom there may be no seat, beside those who sat. */
const STRANGERS = ['Ola Other', 'Tess Third'] as const;
const LABELS = ['Labour', 'Labour', 'Labour and Co-operative', 'Independent', 'Conservative'] as const;
const PARTY_IDS = {
  Labour: 'PP53',
  'Labour and Co-operative': 'joint-party:53-119',
  Independent: 'ynmp-party:2',
  Conservative: 'PP52',
} as const satisfies Record<(typeof LABELS)[number], string>;

/** Polling days, each with the day on which those elected come in. */
const POLLS = [
  ['2014-05-22', '2014-05-27'],
  ['2018-05-03', '2018-05-08'],
  ['2022-05-05', '2022-05-10'],
] as const;
const LISTS = [
  '2015-06-01',
  '2016-06-01',
  '2017-06-01',
  '2018-06-01',
  '2019-06-01',
  '2021-06-01',
  '2023-06-01',
];

type Sitter = Readonly<{
  name: (typeof NAMES)[number];
  label: (typeof LABELS)[number];
  pollingOn: string;
  from: string;
  to: string;
}>;

/**
 * Some files about Mill, of two to four makers and days, as one history of its seats has them; the same for the same seed. Lists have every seat of their day,
 * and now and then a label that another list of the day would not give; terms are of those who sat, now and then without an end, or of somebody whom nobody else has there.
 */
export function drawWardFiles(seed: number): Readonly<{ seats: number; files: readonly WardFile[] }> {
  let state = seed * 7919 + 13;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state % 1_000_003) / 1_000_003;
  };
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  for (let warming = 0; warming < 5; warming++) next();

  const seats = pick([1, 1, 2, 3]);
  const free = [...NAMES];
  const draw = () => free.splice(Math.floor(next() * free.length), 1)[0];
  const sitters = Array.from({ length: seats }, () => {
    let name = draw() ?? NAMES[0];
    let label = pick(LABELS);
    const sat: (typeof name)[] = [];
    return POLLS.map(([pollingOn, from], index): Sitter => {
      const former = sat[index - 2];
      const isBack = former !== undefined && former !== name && next() < 0.5;
      const other = isBack ? former : index > 0 && next() < 0.4 ? draw() : undefined;
      if (other !== undefined || next() < 0.2) label = pick(LABELS);
      name = other ?? name;
      sat.push(name);
      return { name, label, pollingOn, from, to: POLLS[index + 1]?.[1] ?? '2099-01-01' };
    });
  }).flat();
  const inOffice = (day: string) => sitters.filter(({ from, to }) => from <= day && day < to);
  const rows = (day: string) =>
    inOffice(day).map(({ name, label }) => [name, next() < 0.15 ? pick(LABELS) : label] as const);
  const idOf = (name: string) => NAMES.findIndex((known) => known === name) + 1;
  const british = (day: string) => day.split('-').toReversed().join('/');

  const makers: readonly (() => readonly [key: string, file: WardFile] | null)[] = [
    () => {
      const day = pick(LISTS);
      return [`council ${day}`, table(day, ...rows(day))];
    },
    () => {
      const day = pick(LISTS);
      const there = inOffice(day).map(
        ({ name, from }) => [name, next() < 0.5 ? british(from) : 'unspecified', idOf(name)] as const,
      );
      return [`council ${day}`, dated(day, ...there)];
    },
    () => {
      const day = pick(LISTS);
      return [`gathered ${day}`, gathered(day, ...rows(day))];
    },
    () => {
      const [pollingOn] = pick(POLLS);
      const won = sitters.filter((sitter) => sitter.pollingOn === pollingOn);
      const winners = new Set(won.map(({ name }) => name));
      // Now and then those who sat before stood again and lost.
      const lost = sitters.filter(({ name, to }) => to > pollingOn && !winners.has(name) && next() < 0.7);
      const before = lost.filter(({ from }) => from < pollingOn);
      const results = [
        ...won.map((sitter) => [sitter, 't'] as const),
        ...before.map((sitter) => [sitter, 'f'] as const),
      ];
      const stood = results.map(
        ([{ name, label }, elected]) => [idOf(name), name, PARTY_IDS[label], elected] as const,
      );
      return [`poll ${pollingOn}`, poll(pollingOn, ...stood)];
    },
    () => {
      const { name, pollingOn, to } = pick(sitters.filter((sitter) => sitter.to < '2099'));
      const end = next() < 0.25 ? null : to;
      return [`term ${name} ${pollingOn}`, term(`Q99000${idOf(name)}`, name, pollingOn, end)];
    },
    () => {
      const name = pick(STRANGERS);
      const year = 2014 + Math.floor(next() * 7);
      const to = `${year + 1 + Math.floor(next() * 3)}-05-10`;
      const label = pick(LABELS);
      return [`term ${name}`, term(`Q99100${STRANGERS.indexOf(name)}`, name, `${year}-05-20`, to, label)];
    },
    () => ['party', partyList(pick(sitters).name, '2018-03-01')],
  ];
  const files = new Map<string, WardFile>();
  const wanted = 2 + Math.floor(next() * 3);
  for (let tries = 0; tries < 40 && files.size < wanted; tries++) {
    const made = pick(makers)();
    if (made && !files.has(made[0])) files.set(...made);
  }
  return { seats, files: [...files.values()] };
}
