import type { DirectoryFormat } from '../import-format.ts';
import { shareOfRoles } from './columns.ts';
import { loadDirectory } from './load-directory.ts';

/** The ONS Postcode Directory, in every edition's names for its columns. Source: https://geoportal.statistics.gov.uk, OGL v3.0. */
export const postcodeDirectoryFormat: DirectoryFormat = {
  code: 'ONSPD_CSV',
  looksLike: 'an ONS Postcode Directory (columns pcds, dointr, doterm, …)',
  recognise: ({ rows }) => shareOfRoles(rows[0]?.cells ?? []),
  load: loadDirectory,
};
