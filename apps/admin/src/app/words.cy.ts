import type { SameKeys } from '../i18n/same-keys.ts';
import type { appEn } from './words.en.ts';

export const appCy = {
  documentTitle: '%{title} – golygyddion Wheatsheaf',
  documentTitleWithProblem: 'Problem: %{title}',
  skip: 'Neidio i’r dudalen',
  navigation: 'Prif ddewislen',
  signOut: 'Allgofnodi',
  places: {
    home: 'Hafan',
    representatives: 'Cynrychiolwyr',
    people: 'Pobl',
    pledges: 'Addewidion',
    invite: 'Gwahodd golygydd',
  },
  home: {
    title: 'Cadw’r cofnod',
    jobs: 'Gwaith bob dydd',
    pledgeMoved: 'Symudodd addewid: dewch o hyd iddo a chofnodi ei statws',
    addHolding: 'Cymerodd rhywun swydd',
    findPerson: 'Cywiro cofnod person',
    invite: 'Gwahodd golygydd',
  },
  signIn: {
    title: 'Mewngofnodi',
    email: 'Cyfeiriad e-bost',
    password: 'Cyfrinair',
    submit: 'Mewngofnodi',
    emailMissing: 'Rhowch eich cyfeiriad e-bost, fel enw@example.org.',
    passwordMissing: 'Rhowch gyfrinair.',
    wrong: 'Nid yw’r cyfeiriad e-bost neu’r cyfrinair yn gywir. Rhowch gynnig arall arni.',
    throttled: 'Gormod o ymdrechion. Arhoswch funud, yna rhowch gynnig arall arni.',
  },
  join: {
    title: 'Dod yn olygydd',
    asRole: 'Mae’r ddolen untro hon yn eich gwneud yn: %{role}.',
    name: 'Eich enw',
    nameHint: 'Mae golygyddion eraill yn ei weld wrth ymyl yr hyn rydych yn ei newid.',
    password: 'Dewiswch gyfrinair',
    passwordHint: 'O leiaf 12 nod. Mae tri gair digyswllt yn dda.',
    submit: 'Ymuno a mewngofnodi',
    nameMissing: 'Rhowch eich enw.',
    notValid: 'Defnyddiwyd y ddolen hon neu mae wedi dod i ben. Gofynnwch i weinyddwr am un newydd.',
    signInInstead: 'Mewngofnodi yn lle hynny',
  },
  invite: {
    title: 'Gwahodd golygydd',
    lead: 'Mae dolen yn gadael i un person ymuno, o fewn saith diwrnod. Fe’i dangosir unwaith.',
    role: 'Beth y cânt ei wneud',
    organisation: 'Eu cyngor neu blaid leol',
    organisationHint: 'Dim ond ei gofnodion y mae golygydd lleol yn eu hysgrifennu.',
    email: 'Eu cyfeiriad e-bost',
    emailHint:
      'Anfonir y ddolen yno os yw’r gweinydd hwn yn anfon post. Gadewch yn wag i’w rhoi ymlaen eich hun.',
    sent: 'Anfonwyd y ddolen drwy’r post. Ni chaiff ei dangos eto:',
    submit: 'Gwneud y ddolen',
    made: 'Copïwch y ddolen a’i rhoi ymlaen eich hun. Ni chaiff ei dangos eto:',
  },
  notFound: {
    title: 'Nid oes dim yma',
    advice: 'Mae’r cyfeiriad yn anghywir, neu mae’r hyn oedd yma wedi symud.',
  },
  accessDenied: {
    title: 'Ni chaniateir hyn',
    advice: 'Nid yw eich rôl yn caniatáu hyn. Gofynnwch i weinyddwr am y rôl sydd ei hangen.',
  },
  broken: {
    title: 'Ni ellid dangos y dudalen hon.',
    advice:
      'Ein bai ni yw hyn, nid eich bai chi. Cedwir yr hyn a deipiwyd gennych: ail-lwythwch y dudalen i’w weld eto.',
  },
} satisfies SameKeys<typeof appEn>;
