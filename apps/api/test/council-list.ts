import { csvOf } from './import-csv.ts';

type Fields = Record<string, string | number>;

/** A row of a council's own table of councillors: fictional, of Mill ward, but for what the test says. */
function councillor(fields: Fields = {}): Fields {
  return { Name: 'Councillor Alex Example', Ward: 'Mill', Party: 'Labour', ...fields };
}

/** A row of Open Council Data UK's list: fictional, of Aldermere. */
function openCouncillor(fields: Fields = {}): Fields {
  return {
    Council: 'Aldermere',
    'Ward Name': 'Mill',
    'Councillor Name': 'Alex Example',
    'Next Election': '2027-05-06',
    'Party Name': 'Labour',
    'Electoral Commission Party Code': 'PP53',
    ...fields,
  };
}

export const councillorsCsv = (...rows: Fields[]) => csvOf(rows.map(councillor));
export const openCouncilDataCsv = (...rows: Fields[]) => csvOf(rows.map(openCouncillor));

export type ListedElement = {
  id?: number;
  name?: string;
  party?: string;
  start?: string;
  end?: string;
  more?: string;
};

/** ModernGov's answer for wards of fictional councillors, as the real service writes it. */
export function moderngovXml(wards: Readonly<Record<string, readonly ListedElement[]>>, head = ''): string {
  const councillors = (elements: readonly ListedElement[]) =>
    elements.map(
      ({
        id = 1,
        name = 'Councillor Alex Example',
        party = 'Labour',
        start = 'unspecified',
        end = 'unspecified',
        more = '',
      }) =>
        `<councillor>\n<councillorid>${id}</councillorid>\n<fullusername>${name}</fullusername>\n<politicalpartytitle>${party}</politicalpartytitle>\n` +
        `<workaddress><phone>01632 960001</phone><email>alex@example.org</email></workaddress>\n` +
        `<homeaddress><line1>1 Private Lane</line1><postcode>ZZ1 1ZZ</postcode><phone>01632 960002</phone></homeaddress>\n` +
        `<termsofoffice><termofoffice><startdate>${start}</startdate><enddate>${end}</enddate></termofoffice></termsofoffice>${more}\n</councillor>`,
    );
  const parts = Object.entries(wards).map(
    ([title, elements]) =>
      `<ward>\n<wardtitle>${title}</wardtitle>\n<councillors>\n<councillorcount> ${elements.length}</councillorcount>\n${councillors(elements).join('\n')}\n</councillors>\n</ward>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${head}<councillorsbyward>\n<wards>\n${parts.join('\n')}\n</wards>\n</councillorsbyward>\n`;
}
