import type { SameKeys } from '../i18n/same-keys.ts';
import type { peopleEn } from './words.en.ts';

export const peopleCy = {
  title: 'Pobl',
  one: 'Person',
  searchName: 'Chwilio yn ôl enw',
  inOffice: 'Mewn swydd',
  everybody: 'Pawb',
  inOfficeOnly: 'Mewn swydd heddiw',
  notInOfficeOnly: 'Ddim mewn swydd heddiw',
  entry: 'Cofnod cyhoeddus',
  offices: 'Swyddi',
  noOffices: 'Nid oes swydd wedi’i chofnodi.',
  fields: {
    name: 'Enw',
    sortName: 'Enw ar gyfer trefnu',
    honorificPrefix: 'Cyn yr enw',
    honorificSuffix: 'Ar ôl yr enw',
    bioEn: 'Amdanynt, yn Saesneg',
    bioCy: 'Amdanynt, yn Gymraeg',
    state: 'Cyhoeddi',
  },
  edit: {
    open: 'Golygu',
    title: 'Golygu person',
    titleOf: 'Golygu %{name}',
    nameHint: 'Yr enw a ddefnyddiant mewn bywyd cyhoeddus.',
    sortNameHint: 'Cyfenw yn gyntaf, fel y mae rhestrau’n ei drefnu.',
    prefixHint: 'Fel “Cyng.” neu “Dr”. Gadewch yn wag os nad oes un.',
    suffixHint: 'Fel “MBE”. Gadewch yn wag os nad oes un.',
    bioHint: 'Ychydig frawddegau am eu gwaith cyhoeddus, dim byd preifat.',
    saved: 'Cadwyd.',
  },
} satisfies SameKeys<typeof peopleEn>;
