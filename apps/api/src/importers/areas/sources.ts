import type { SourceFile } from '../source-file/source-file.ts';
import type { RecordSource } from '../writing/record-source.ts';

/** The Office for National Statistics, as it is credited for codes, names and places. */
export const onsGeography = (file: SourceFile): RecordSource => ({
  origin: 'PUBLIC_REGISTER',
  publisher: 'Office for National Statistics',
  licence: 'Open Government Licence v3.0',
  url: 'https://geoportal.statistics.gov.uk/',
  retrievedOn: file.writtenOn,
});

/** Ordnance Survey's Boundary-Line, as it is credited for outlines. */
export const boundaryLine = (file: SourceFile): RecordSource => ({
  origin: 'PUBLIC_REGISTER',
  publisher: 'Ordnance Survey',
  licence: 'Open Government Licence v3.0',
  url: 'https://www.ordnancesurvey.co.uk/products/boundary-line',
  retrievedOn: file.writtenOn,
});

/** mySociety's register of local authorities. */
export const localAuthorityRegister = (file: SourceFile): RecordSource => ({
  origin: 'PUBLIC_REGISTER',
  publisher: 'mySociety',
  licence: 'MIT',
  url: 'https://github.com/mysociety/uk_local_authority_names_and_codes',
  retrievedOn: file.writtenOn,
});
