import type { Council } from './councils.ts';
import { wardCode } from './ward-code.ts';

/** All the directory has, with the ended ones; 1.8 million of them are live. */
export const WHOLE_DIRECTORY = 2_700_000;

export type Directory = Readonly<{
  councils: readonly Council[];
  wardsPerCouncil: number;
  /** The codes of constituencies and of police areas, by nation. A nation without any leaves the column empty. */
  constituencies: ReadonlyMap<string, readonly string[]>;
  policeAreas: ReadonlyMap<string, readonly string[]>;
  postcodes: number;
  /** Month of the newest postcode, such as 202511: by it one edition is later than another. */
  edition: string;
}>;

/** Ends of a unit postcode: the two letters the Post Office uses, without C, I, K, M, O and V. */
const UNIT_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';
/** Units of a sector: the real directory has about as many, the ended ones included. */
const UNITS = 240;
const SECTORS = 10;
const DISTRICTS = 99;
/** Postcode areas in use but Northern Ireland's, whose postcodes have another licence. */
const POSTCODE_AREAS =
  'AB AL B BA BB BD BH BL BN BR BS CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU HA HD HG HP HR HS HU HX IG IP IV KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'.split(
    ' ',
  );

const HEADER =
  '"pcd7","pcd8","pcds","dointr","doterm","cty25cd","ced25cd","lad25cd","wd25cd","ctry25cd","rgn25cd","pcon24cd","pfa23cd","lat","long"';

const COUNTRIES: Readonly<Record<string, string>> = { E: 'E92000001', W: 'W92000004', S: 'S92000003' };

/** The lines of a directory of so many postcodes, in the columns of the ONS's edition of November 2025. A third of them are ended. */
export function* directoryLines(directory: Directory): Generator<string> {
  yield HEADER;
  for (let number = 0; number < directory.postcodes; number++) yield directoryLine(directory, number);
}

function directoryLine(directory: Directory, number: number): string {
  const { councils, wardsPerCouncil, constituencies, policeAreas, postcodes, edition } = directory;
  const [outward, inward] = postcodeOf(number);
  // Neighbouring postcodes lie in one ward, as in the real file.
  const place = Math.floor((number / postcodes) * wardsPerCouncil * councils.length);
  const council = councils[Math.floor(place / wardsPerCouncil)];
  if (!council) throw new Error('a directory needs councils');
  const nation = council.gssCode.charAt(0);
  const ward = wardCode(council, place % wardsPerCouncil);
  const isCounty = council.wardEntity === 'E58';
  const isEnded = number % 3 === 2;
  const latitude = (50 + (number % 80_000) / 10_000).toFixed(6);
  const longitude = (-5 + (number % 60_000) / 10_000).toFixed(6);
  const codes = [
    isCounty ? council.gssCode : `${nation}99999999`,
    isCounty ? ward : `${nation}99999999`,
    isCounty ? 'E07000223' : council.gssCode,
    isCounty ? 'E05007562' : ward,
    COUNTRIES[nation] ?? 'E92000001',
    nation === 'E' ? `E1200000${1 + (place % 9)}` : `${nation}99999999`,
    codeOf(constituencies, nation, place),
    codeOf(policeAreas, nation, place),
  ];
  const cells = [
    `${outward.padEnd(4)}${inward}`,
    `${outward.padEnd(4)} ${inward}`,
    `${outward} ${inward}`,
    number === 0 ? edition : '198001',
    isEnded ? '201506' : '',
    ...codes,
  ];
  return `${cells.map((cell) => `"${cell}"`).join(',')},${latitude},${longitude}`;
}

function codeOf(codes: ReadonlyMap<string, readonly string[]>, nation: string, place: number): string {
  const ofNation = codes.get(nation) ?? [];
  return ofNation[place % ofNation.length] ?? `${nation}99999999`;
}

/** A different postcode for each number below 28 million, in the order of the alphabet of outward codes. */
export function postcodeOf(number: number): readonly [outward: string, inward: string] {
  const unit = number % UNITS;
  const sector = Math.floor(number / UNITS) % SECTORS;
  const district = Math.floor(number / (UNITS * SECTORS));
  const area = POSTCODE_AREAS[Math.floor(district / DISTRICTS)];
  if (area === undefined) throw new RangeError(`there is no postcode number ${number}`);
  const letters = `${UNIT_LETTERS[Math.floor(unit / UNIT_LETTERS.length)]}${UNIT_LETTERS[unit % UNIT_LETTERS.length]}`;
  return [`${area}${1 + (district % DISTRICTS)}`, `${sector}${letters}`];
}
