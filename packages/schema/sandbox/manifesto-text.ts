/** What the manifesto of 2023 says, pledge by pledge, word for word: its paragraphs are made of these sentences. */
export const wordings = {
  'ALD-01': {
    en: 'We will adopt a community wealth building strategy for Aldermere by the end of 2027.',
    cy: 'Byddwn yn mabwysiadu strategaeth adeiladu cyfoeth cymunedol i Wernllyn erbyn diwedd 2027.',
  },
  'ALD-02': {
    en: 'We will publish a good landlords’ charter with minimum standards of housing by March 2025.',
    cy: 'Byddwn yn cyhoeddi siarter landlordiaid da â safonau tai gofynnol erbyn mis Mawrth 2025.',
  },
  'ALD-03': {
    en: 'We will open a one-stop shop for new co-operatives in the old corn exchange.',
    cy: 'Byddwn yn agor siop un stop i gwmnïau cydweithredol newydd yn yr hen gyfnewidfa ŷd.',
  },
  'ALD-04': {
    en: 'We will give tenants a seat on the board of every housing company the council owns.',
    cy: 'Byddwn yn rhoi sedd i denantiaid ar fwrdd pob cwmni tai y mae’r cyngor yn berchen arno.',
  },
  'ALD-05': {
    en: 'We will found a community bank that lends to local businesses by May 2026.',
    cy: 'Byddwn yn sefydlu banc cymunedol sy’n benthyca i fusnesau lleol erbyn mis Mai 2026.',
  },
  'ALD-06': {
    en: 'We will bring the city’s buses under public control.',
    cy: 'Byddwn yn dod â bysiau’r ddinas o dan reolaeth gyhoeddus.',
  },
  'ALD-07': {
    en: 'We will put council land and council roofs at the service of community energy.',
    cy: 'Byddwn yn rhoi tir a thoeau’r cyngor at wasanaeth ynni cymunedol.',
  },
  'ALD-08': {
    en: 'We will build a hundred co-operative homes on the Tannery site.',
    cy: 'Byddwn yn adeiladu cant o gartrefi cydweithredol ar safle’r Tanerdy.',
  },
  'ALD-09': {
    en: 'We will place a credit union counter in the central library.',
    cy: 'Byddwn yn gosod cownter undeb credyd yn y llyfrgell ganolog.',
  },
  'ALD-11': {
    en: 'We will promote co-operative ownership in everything we do.',
    cy: 'Byddwn yn hyrwyddo perchnogaeth gydweithredol ym mhopeth a wnawn.',
  },
  'ALD-12': {
    en: 'We will spend sixty per cent of the council’s budget for goods and services with firms of the region.',
    cy: 'Byddwn yn gwario chwe deg y cant o gyllideb y cyngor ar gyfer nwyddau a gwasanaethau gyda chwmnïau’r rhanbarth.',
  },
  'ALD-13': {
    en: 'We will open a community larder in every ward.',
    cy: 'Byddwn yn agor pantri cymunedol ym mhob ward.',
  },
  'ALD-14': {
    en: 'We will investigate how credit unions can grow across the city, and publish what we find by the end of 2024.',
    cy: 'Byddwn yn ymchwilio i sut y gall undebau credyd dyfu ar draws y ddinas, ac yn cyhoeddi ein canfyddiadau erbyn diwedd 2024.',
  },
  'ALD-15': {
    en: 'We will refit every council office so that it runs on clean energy by 2030.',
    cy: 'Byddwn yn ailwampio pob un o swyddfeydd y cyngor fel ei bod yn rhedeg ar ynni glân erbyn 2030.',
  },
  'ALD-16': {
    en: 'Over the four years of this term we will bring together the college, the hospital trust, the housing associations, the water company, the retail society and the city’s three largest employers in one standing forum, with minutes that anybody may read and a chair who is elected by its members, so that what they buy, whom they hire, how they invest their pensions and what they do with the land and the buildings they own is planned in one place, in the open, with the people of Aldermere at the table, and so that within that time at least one in every five pounds they spend between them goes to a co-operative, a social enterprise or a firm owned by the people who work in it.',
    cy: 'Dros bedair blynedd y tymor hwn byddwn yn dod â’r coleg, ymddiriedolaeth yr ysbyty, y cymdeithasau tai, y cwmni dŵr, y gymdeithas fanwerthu a thri chyflogwr mwyaf y ddinas at ei gilydd mewn un fforwm parhaol, â chofnodion y gall unrhyw un eu darllen a chadeirydd a etholir gan ei aelodau, fel bod yr hyn a brynant, pwy a gyflogant, sut y buddsoddant eu pensiynau a’r hyn a wnânt â’r tir a’r adeiladau sy’n eiddo iddynt yn cael ei gynllunio mewn un lle, yn agored, gyda phobl Gwernllyn wrth y bwrdd, ac fel bod o leiaf un o bob pum punt a wariant rhyngddynt o fewn yr amser hwnnw yn mynd i gwmni cydweithredol, menter gymdeithasol neu gwmni sy’n eiddo i’r bobl sy’n gweithio ynddo.',
  },
  'ALD-17': {
    en: 'We will plant a public orchard in Long Meadow.',
    cy: 'Byddwn yn plannu perllan gyhoeddus yn y Ddôl Hir.',
  },
  'ALD-18': {
    en: 'We will train two hundred people to start a co-operative.',
    cy: 'Byddwn yn hyfforddi dau gant o bobl i gychwyn cwmni cydweithredol.',
  },
  'ALD-19': {
    en: 'We will keep the tolls on the Ropewalk bridge as they are.',
    cy: 'Byddwn yn cadw’r tollau ar bont Rhodfa’r Rhaffau fel y maent.',
  },
} as const;

type Reference = keyof typeof wordings;

/** Chapters of the manifesto and the pledges each of them makes. */
const CHAPTERS: readonly Readonly<{
  anchor: string;
  page: number;
  en: string;
  cy: string;
  pledges: readonly Reference[];
}>[] = [
  {
    anchor: 'wealth',
    page: 4,
    en: 'What Aldermere makes should stay in Aldermere.',
    cy: 'Dylai’r hyn a wneir yng Ngwernllyn aros yng Ngwernllyn.',
    pledges: ['ALD-01', 'ALD-12', 'ALD-16'],
  },
  {
    anchor: 'homes',
    page: 7,
    en: 'A home is not a gamble.',
    cy: 'Nid gambl yw cartref.',
    pledges: ['ALD-02', 'ALD-04', 'ALD-08'],
  },
  {
    anchor: 'money',
    page: 11,
    en: 'Money should serve the people who earn it.',
    cy: 'Dylai arian wasanaethu’r bobl sy’n ei ennill.',
    pledges: ['ALD-05', 'ALD-09', 'ALD-14'],
  },
  {
    anchor: 'co-operation',
    page: 14,
    en: 'Co-operation is how this city was built.',
    cy: 'Drwy gydweithredu yr adeiladwyd y ddinas hon.',
    pledges: ['ALD-03', 'ALD-11', 'ALD-18'],
  },
  {
    anchor: 'climate',
    page: 17,
    en: 'The river rises, and so must we.',
    cy: 'Mae’r afon yn codi, a rhaid i ninnau godi.',
    pledges: ['ALD-07', 'ALD-15', 'ALD-17'],
  },
  {
    anchor: 'everyday',
    page: 20,
    en: 'Everyday life is where promises are kept.',
    cy: 'Mewn bywyd bob dydd y cedwir addewidion.',
    pledges: ['ALD-06', 'ALD-13', 'ALD-19'],
  },
];

/** The paragraphs of the manifesto with their anchors. */
export const paragraphs = CHAPTERS.map(({ anchor, page, en, cy, pledges }) => ({
  anchor,
  page,
  text: {
    en: [en, ...pledges.map((reference) => wordings[reference].en)].join(' '),
    cy: [cy, ...pledges.map((reference) => wordings[reference].cy)].join(' '),
  },
}));
