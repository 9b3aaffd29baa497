const GIVEN = [
  'Aisha',
  'Alun',
  'Beatrice',
  'Bronwen',
  'Callum',
  'Carys',
  'Daniel',
  'Deepa',
  'Eilidh',
  'Emrys',
  'Fatima',
  'Fiona',
  'Gareth',
  'Grace',
  'Hamish',
  'Hannah',
  'Imran',
  'Iona',
  'Jack',
  'Joyce',
  'Kwame',
  'Lowri',
  'Mairi',
  'Megan',
  'Nadia',
  'Niamh',
  'Owain',
  'Priya',
  'Rhys',
  'Rosie',
  'Samir',
  'Siân',
  'Tomasz',
  'Una',
  'Victor',
  'Wendy',
  'Yusuf',
  'Zoë',
];

const BEGINNINGS = [
  'Ash',
  'Birk',
  'Carl',
  'Dun',
  'Elm',
  'Far',
  'Gold',
  'Hazel',
  'Inver',
  'Kirk',
  'Lang',
  'Mar',
  'Nor',
  'Oak',
  'Pen',
  'Ross',
  'Stan',
  'Thorn',
  'West',
  'Yar',
];

const ENDINGS = [
  'bridge',
  'by',
  'croft',
  'dale',
  'field',
  'ford',
  'garth',
  'ham',
  'hurst',
  'land',
  'ley',
  'low',
  'more',
  'thorpe',
  'ton',
  'well',
  'wick',
  'wood',
  'worth',
  'yard',
];

/** The name of an invented person: the same number is the same person everywhere, and 15,200 numbers go by before a name comes again. */
export function personName(number: number): string {
  const given = at(GIVEN, number);
  const beginning = at(BEGINNINGS, Math.floor(number / GIVEN.length));
  const ending = at(ENDINGS, Math.floor(number / (GIVEN.length * BEGINNINGS.length)));
  return `${given} ${beginning}${ending}`;
}

function at(names: readonly string[], number: number): string {
  const name = names[number % names.length];
  if (name === undefined) throw new Error('there are no names');
  return name;
}
