/** Why a text that readers see goes out without a second person having to look for names in it (R6). */
export const REASONS = {
  CODE: 'a code, a hash or a key: none of its values is prose',
  ADDRESS: 'an address, a slug or a reference',
  NAME: 'the name of a person, a body, a place or an office: to tell it is what the record is for, and it does not wait (domain.md, R6)',
  REGISTER: 'as a register, a ballot paper, a map or a list of polls prints it; no editor writes it',
  SHIPPED: 'comes with the shipped records only, which are reviewed as code is; no use-case writes it',
  LAW: 'the law asks to name the promoter (R13)',
  MODERATED: 'a reader’s own words, whose second person is the moderator who opens them',
  LICENCE: 'the name of a licence',
  SOURCE: 'where a fact is from: publisher, licence and address',
  NEVER: 'is told to nobody in public',
} as const;

export type Handling = keyof typeof REASONS | readonly string[];

const LOG = [
  'recordPledgeStatus',
  'correctPledgeStatus',
  'reopenPledge',
  'reviewPledge',
  'recordPledgeNote',
  'closeTerm',
];
const CAMPAIGN_LOG = [
  'recordCampaignState',
  'correctCampaignState',
  'recordAdoption',
  'correctAdoptionState',
  'recordClauseOutcomes',
  'recordFollowUp',
];
const EVERY_LOG = [...LOG, ...CAMPAIGN_LOG];
const CAMPAIGN = ['editCampaign', 'publishCampaign'];
const PLATFORM = ['editPolicyDocument', 'publishPolicyDocument'];
const IDEA = ['editModelPledge', 'publishModelPledge'];
const EVENT = ['editEvent', 'publishEvent'];
const CORRECTION = [
  'correctPledgeTitle',
  'correctPledgeWording',
  'correctWordingBasis',
  'correctSuccessTest',
  'correctPledgeFacts',
  'setMilestones',
  'setMandates',
  'editManifesto',
];
const WITHDRAWAL = [
  'withdrawPledge',
  'withdrawManifesto',
  'withdrawCampaign',
  'withdrawAdoption',
  'withdrawCampaignResource',
  'withdrawEvent',
  'withdrawPolicyDocument',
];

/**
 * Every text column of a record that readers see something of, by model, without its language: the use-cases that hold it for a second
 * person, or the reason why none does. A new column stands here before it is read.
 */
export const PUBLIC_TEXTS: Readonly<Record<string, Readonly<Record<string, Handling>>>> = {
  Campaign: { slug: 'ADDRESS', title: CAMPAIGN, aim: CAMPAIGN, decidedBy: CAMPAIGN },
  CampaignAsk: { text: CAMPAIGN },
  CampaignClause: { text: CAMPAIGN },
  CampaignResource: {
    language: 'CODE',
    title: ['addCampaignResource', 'correctResourceTitle'],
    url: 'ADDRESS',
    checksum: 'CODE',
  },
  ClauseOutcome: { note: ['recordClauseOutcomes'] },
  FollowUpReport: { summary: ['recordFollowUp'] },
  Challenge: { lang: 'CODE', text: 'MODERATED', answer: ['answerChallenge'], rejectionReason: 'NEVER' },
  Checkpoint: { hash: 'CODE' },
  Correction: {
    recordType: 'CODE',
    field: 'CODE',
    beforeText: CORRECTION,
    afterText: CORRECTION,
    reason: CORRECTION,
  },
  Withdrawal: { recordType: 'CODE', reason: WITHDRAWAL },
  EditorGrant: { userId: 'NEVER' },
  Election: { electionId: 'ADDRESS', name: 'REGISTER' },
  Ballot: {
    ballotId: 'ADDRESS',
    label: 'REGISTER',
    gssCode: 'CODE',
    postCode: 'CODE',
    byElectionReason: 'REGISTER',
    resultsSource: 'NEVER',
  },
  Candidacy: { nameAsPrinted: 'REGISTER', partyName: 'REGISTER', description: 'REGISTER' },
  Event: { slug: 'ADDRESS', title: EVENT, description: EVENT, venue: EVENT, url: 'ADDRESS' },
  PolicyDocument: { slug: 'ADDRESS', title: PLATFORM, summary: PLATFORM, url: 'ADDRESS' },
  PolicyPoint: { text: PLATFORM },
  Evidence: {
    url: 'ADDRESS',
    archivedUrl: 'ADDRESS',
    contentHash: 'CODE',
    publisher: EVERY_LOG,
    title: EVERY_LOG,
    page: EVERY_LOG,
    quote: EVERY_LOG,
  },
  EvidenceLink: {
    movedToUrl: 'ADDRESS',
    seenHash: 'NEVER',
    lastSeenHash: 'NEVER',
    etag: 'NEVER',
    lastModified: 'NEVER',
    archivedUrl: 'ADDRESS',
    archiveLicence: 'LICENCE',
  },
  Claim: { slug: 'ADDRESS', figureCode: 'CODE', text: 'SHIPPED', url: 'ADDRESS' },
  StoredFile: { sha256: 'CODE' },
  Imprint: { promoterName: 'LAW', address: 'LAW', onBehalfOf: 'LAW' },
  Manifesto: {
    slug: 'ADDRESS',
    title: ['editManifesto', 'publishManifesto'],
    documentUrl: 'ADDRESS',
    documentArchivedUrl: 'ADDRESS',
    selectedBy: ['editManifesto', 'publishManifesto'],
  },
  ManifestoParagraph: { anchor: 'ADDRESS', text: ['loadManifestoText', 'publishManifesto'] },
  Organisation: { slug: 'ADDRESS', name: 'NAME', shortName: 'NAME', websiteUrl: 'ADDRESS' },
  OrganisationIdentifier: { scheme: 'CODE', value: 'ADDRESS' },
  OrganisationSlug: { slug: 'ADDRESS' },
  OrganisationAlias: { name: 'NEVER', folded: 'NEVER' },
  PartyRegistration: { register: 'CODE', reference: 'ADDRESS' },
  PartyDescription: { text: 'REGISTER', jointWith: 'CODE' },
  Coverage: { note: ['setCoverage'] },
  Person: {
    slug: 'ADDRESS',
    name: 'NAME',
    honorificPrefix: 'NAME',
    honorificSuffix: 'NAME',
    givenName: 'NAME',
    familyName: 'NAME',
    sortName: 'NAME',
    bio: ['editPerson'],
  },
  PersonIdentifier: { scheme: 'CODE', value: 'ADDRESS' },
  PersonSlug: { slug: 'ADDRESS' },
  Membership: { portfolio: 'NAME' },
  ContactPoint: { value: 'ADDRESS' },
  Photo: { licence: ['addPhoto'], credit: ['addPhoto'], permissionFrom: 'NEVER', alt: ['addPhoto'] },
  Area: { slug: 'ADDRESS', name: 'NAME', legislation: 'REGISTER' },
  AreaIdentifier: { scheme: 'CODE', value: 'ADDRESS' },
  AreaListing: { series: 'CODE' },
  AreaSuccession: { legislation: 'REGISTER' },
  PostcodeVintage: { fileHash: 'CODE', edition: 'REGISTER', source: 'REGISTER' },
  PostcodePlacement: { gssCodes: 'CODE' },
  Postcode: { code: 'CODE', sector: 'CODE' },
  PostcodeShare: { code: 'CODE', gssCode: 'CODE' },
  Pledge: {
    reference: 'ADDRESS',
    title: ['editPledge', 'acceptProposal', 'correctPledgeTitle', 'publishManifesto'],
    wording: [
      'editPledge',
      'acceptProposal',
      'correctPledgeWording',
      'correctWordingBasis',
      'publishManifesto',
    ],
    successTest: ['editPledge', 'acceptProposal', 'correctSuccessTest', 'publishManifesto'],
    leadOffice: ['editPledge', 'acceptProposal', 'publishManifesto'],
  },
  Milestone: { title: ['setMilestones', 'publishManifesto'] },
  Theme: { slug: 'ADDRESS', name: 'SHIPPED' },
  StatusUpdate: {
    summary: EVERY_LOG,
    amendedText: ['recordAdoption', 'correctAdoptionState'],
    authorId: 'NEVER',
    confirmedById: 'NEVER',
  },
  RightOfReply: { text: ['recordReply'], repliedBy: ['recordReply'] },
  ReplyOffer: { offeredTo: ['offerRightOfReply'] },
  ModelPledge: { slug: 'ADDRESS', title: IDEA, summary: IDEA, successTest: IDEA },
  ModelPledgeExample: { placeName: IDEA, country: 'CODE', note: IDEA },
  Post: { label: 'NAME' },
  Vacancy: { reason: ['recordVacancy'] },
};
