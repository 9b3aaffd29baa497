import { FileType } from '../files/file.graphql.ts';
import { formatFilePath } from '../files/file-address.ts';
import { builder } from '../graphql/builder.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { findLocalised } from '../language/localised.ts';

/** What its file is called after. */
const shown = { file: true, person: { select: { slug: true } } } as const;

export const PhotoType = builder.prismaNode('Photo', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `pho_…`.' },
  description:
    'A photograph with the licence it is shown under. It stands as it was taken, only made smaller.',
  fields: (t) => ({
    path: t.string({
      select: shown,
      description:
        'Path below the address of this record: on this server, and below `/sandbox` there for the fictional record. `file.url` is whole.',
      resolve: ({ file, person }) => formatFilePath(file, person.slug),
    }),
    file: t.field({
      type: FileType,
      select: shown,
      description: 'The picture itself, with its whole address and its size.',
      resolve: ({ file, person }) => ({ ...file, calledAfter: person.slug }),
    }),
    alt: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'Words in its place. Null for a decorative one, whose alt is empty.',
      resolve: (photo, { lang }) =>
        photo.isDecorative ? null : findLocalised(photo.altEn, photo.altCy, lang),
    }),
    isDecorative: t.exposeBoolean('isDecorative', {
      description: 'The name stands beside it: its alt is empty.',
    }),
    credit: t.exposeString('credit', { description: 'Whom to name beside it.' }),
    licence: t.exposeString('licence', { description: 'The licence it is shown under.' }),
    allowsDerivatives: t.exposeBoolean('allowsDerivatives', {
      description: 'Whether it may be cropped or changed. Where not, it is shown whole.',
    }),
    focalX: t.exposeFloat('focalX', {
      description: 'What must stay in view when cropped: share of the width from the left, 0 to 1.',
    }),
    focalY: t.exposeFloat('focalY', {
      description: 'What must stay in view when cropped: share of the height from the top, 0 to 1.',
    }),
    permissionEndsOn: t.expose('permissionEndsOn', {
      type: 'Date',
      nullable: true,
      description:
        'The last day it may be shown: take it off your pages after it. Null where no end is agreed.',
    }),
    permissionFrom: t.exposeString('permissionFrom', {
      subGraphs: ['Admin'],
      nullable: true,
      description: 'Who allowed it, when and how. Null where the licence is enough.',
    }),
    version: t.exposeInt('version', {
      subGraphs: ['Admin'],
      description: 'The version an edit must name (R8).',
    }),
  }),
});
