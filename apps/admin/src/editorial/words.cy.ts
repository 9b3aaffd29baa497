import type { SameKeys } from '../i18n/same-keys.ts';
import type { editorialEn } from './words.en.ts';

export const editorialCy = {
  empty: '(gwag)',
  refusals: {
    AdoptionMoveRefused: 'Ni all ymwneud y cyngor symud i’r cyflwr hwn o’r lle y mae.',
    CampaignMoveRefused: 'Ni all yr ymgyrch symud i’r cyflwr hwn o’r lle y mae.',
    DetailMissing: 'Mae angen rhywbeth mwy, neu lai, ar y statws hwn.',
    EvidenceMissing: 'Mae crynodeb, diwrnod neu ffynhonnell ar goll.',
    EvidenceTooWeak: 'Nid yw’r ffynonellau’n cynnal y statws hwn.',
    FrozenText: 'Ni ellir newid y testun hwn mwyach.',
    InputRefused: 'Ni all rhywbeth a roddwyd fod yn gywir.',
    MoveRefused: 'Ni all yr addewid symud i’r statws hwn o’r lle y mae.',
    NotTestable: 'Ni ellir barnu bod yr hyn a ddywed yr addewid wedi’i gyflawni fel hyn.',
    RecordNotFound: 'Nid yw’r cofnod yno mwyach.',
    SeatTaken: 'Mae’r sedd wedi’i dal yn y cyfnod hwnnw.',
    SecondPersonNeeded: 'Mae angen ail berson.',
    VersionConflict: 'Cadwodd rhywun arall yn gyntaf.',
  },
  conflict: {
    title: 'Cadwodd rhywun arall yn gyntaf',
    noDifference: 'Nid oes gwahaniaeth rhyngoch ar yr hyn a newidiwyd gennych. Mae cadw eto yn ddigon.',
    mine: 'Eich un chi, heb ei gadw eto',
    theirs: 'Yn y cofnod nawr',
    useMine: 'Defnyddio fy un i',
    takeTheirs: 'Cymryd eu hun nhw',
    recordMine: 'Defnyddio fy un i: ei gofnodi ar ôl eu hun nhw',
    saveChoices: 'Cadw gyda’r dewisiadau hyn',
  },
  history: {
    title: 'Hanes',
    none: 'Nid oes newid wedi’i gofnodi eto.',
    created: 'Gwnaed y cofnod.',
    emptied: 'nawr yn wag',
    added: 'Ychwanegwyd:',
    removed: 'Dilëwyd:',
    by: '%{name}, %{how}',
    channels: {
      admin: 'gan olygydd yma',
      import: 'gan fewnforiad',
      starter: 'o’r cofnod cychwynnol',
      sandbox: 'o’r blwch tywod',
      cli: 'ar y llinell orchymyn',
    },
  },
} satisfies SameKeys<typeof editorialEn>;
