import { linkReason } from '@wheatsheaf/schema/vocabulary/link-reason.ts';
import { linkState } from '@wheatsheaf/schema/vocabulary/link-state.ts';
import { builder } from '../graphql/builder.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { type ArchivedCopy, findArchivedCopy, formatPublicArchiveUrl } from './archived-copy.ts';
import '../pledges/status-update.graphql.ts';

export const LinkStateType = vocabularyEnum(
  'LinkState',
  'What the last check of an evidence link found.',
  linkState,
);
const LinkReasonType = vocabularyEnum(
  'LinkReason',
  'Why the last check did not find the page whole.',
  linkReason,
);

const ArchivedCopyType = builder.objectRef<ArchivedCopy>('ArchivedCopy').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'A copy of a source kept elsewhere, for when the source itself is gone or changed.',
  fields: (t) => ({
    url: t.exposeString('url', { description: 'Where the copy can be read.' }),
    licence: t.exposeString('licence', {
      nullable: true,
      description:
        'What allows the copy to be offered, in a few words. Null for a public archive’s own copy recorded with the source.',
    }),
  }),
});

/** What is known of a source's link. */
export const EvidenceLinkType = builder.prismaObject('EvidenceLink', {
  subGraphs: ['Public', 'Admin'],
  description: 'What became of a source’s link. It is about today, whatever day the record is read as of.',
  fields: (t) => ({
    state: t.field({
      type: LinkStateType,
      description: 'What the last check found.',
      resolve: (link) => link.state,
    }),
    checkedAt: t.expose('checkedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last followed. Null until it was.',
    }),
    movedTo: t.exposeString('movedToUrl', {
      nullable: true,
      description: 'The address that the page sends on to for good. Null where it sends nowhere.',
    }),
    reason: t.field({
      type: LinkReasonType,
      subGraphs: ['Admin'],
      nullable: true,
      description: 'Why the last check did not find the page whole. Null when it did.',
      resolve: (link) => link.reason,
    }),
    failures: t.exposeInt('failures', {
      subGraphs: ['Admin'],
      description: 'Checks in a row, up to the last, that did not get the page.',
    }),
    nextCheckAt: t.expose('nextCheckAt', {
      type: 'DateTime',
      subGraphs: ['Admin'],
      nullable: true,
      description: 'When it is due again. Null: at the next run.',
    }),
    seenHash: t.exposeString('seenHash', {
      subGraphs: ['Admin'],
      nullable: true,
      description:
        'Hash of the content that counts as unchanged. Null: that of the evidence itself, or none.',
    }),
    lastSeenHash: t.exposeString('lastSeenHash', {
      subGraphs: ['Admin'],
      nullable: true,
      description: 'Hash of the content last seen. Null until it was read whole.',
    }),
    version: t.exposeInt('version', {
      subGraphs: ['Admin'],
      description: 'Moves with every edit; send it back as `expectedVersion` (R8).',
    }),
    evidence: t.relation('evidence', { subGraphs: ['Admin'], description: 'The source whose link it is.' }),
  }),
});

builder.prismaObjectFields('Evidence', (t) => ({
  link: t.relation('link', {
    nullable: true,
    description: 'What became of its link. Null before the first check, and for a source that is not online.',
  }),
  archivedCopy: t.field({
    type: ArchivedCopyType,
    nullable: true,
    select: { link: true },
    description:
      'The copy to offer when the link is dead or changed. Null where none may be kept: then `publicArchiveUrl` and `contentHash`.',
    resolve: (evidence) => findArchivedCopy(evidence, evidence.link),
  }),
  archivedUrl: t.string({
    nullable: true,
    select: { link: true },
    description: 'Where the archived copy can be read: `archivedCopy.url`. Null where there is none.',
    resolve: (evidence) => findArchivedCopy(evidence, evidence.link)?.url ?? null,
  }),
  contentHash: t.string({
    nullable: true,
    select: { link: true },
    description:
      'Hash of the content: `sha256:` and hex of the bytes, or `sha256-text:` and hex of a page’s visible text. The one recorded with the source; else that of the first check that read it whole, or of what an editor has accepted since. Null where none was taken.',
    resolve: ({ contentHash, link }) => contentHash ?? link?.seenHash ?? null,
  }),
  publicArchiveUrl: t.string({
    nullable: true,
    description:
      'Where a public web archive would show the source about the day it was read; it may hold no copy. Null for a source that is not online.',
    resolve: formatPublicArchiveUrl,
  }),
}));
