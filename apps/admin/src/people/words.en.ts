import type { Words } from '../i18n/same-keys.ts';

export const peopleEn = {
  title: 'People',
  one: 'Person',
  searchName: 'Search by name',
  inOffice: 'In office',
  everybody: 'Everybody',
  inOfficeOnly: 'In office today',
  notInOfficeOnly: 'Not in office today',
  entry: 'Public entry',
  offices: 'Offices',
  noOffices: 'No office is recorded.',
  fields: {
    name: 'Name',
    sortName: 'Name for sorting',
    honorificPrefix: 'Before the name',
    honorificSuffix: 'After the name',
    bioEn: 'About them, in English',
    bioCy: 'About them, in Welsh',
    state: 'Publication',
  },
  edit: {
    open: 'Edit',
    title: 'Edit a person',
    titleOf: 'Edit %{name}',
    nameHint: 'The name they use in public life.',
    sortNameHint: 'Family name first, as lists sort it.',
    prefixHint: 'Such as “Cllr” or “Dr”. Leave it empty for none.',
    suffixHint: 'Such as “MBE”. Leave it empty for none.',
    bioHint: 'A few sentences about their public work, nothing private.',
    saved: 'Saved.',
  },
} satisfies Words;
