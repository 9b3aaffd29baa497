import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { EvidenceLinkType } from './evidence-link.graphql.ts';
import { recheckEvidence } from './recheck-evidence.ts';
import { setArchivedCopy } from './set-archived-copy.ts';

const EXPECTED_VERSION =
  'The version of the link that was read; 1 for a source whose `link` is null yet (R8).';

const SetArchivedCopyInputType = builder.inputType('SetArchivedCopyInput', {
  description: 'The archived copy of a source, with what allows it to be offered.',
  fields: (t) => ({
    evidence: t.id({ required: true, description: 'The source, `evi_…`.' }),
    expectedVersion: t.int({ required: true, description: EXPECTED_VERSION }),
    archivedUrl: t.string({
      description: 'Where the copy can be read, a whole web address. Null or left out takes it away.',
    }),
    licence: t.string({
      description:
        'What allows the copy to be offered, such as `Open Government Licence v3.0`; needed with an address.',
    }),
    changeReason: t.string({ required: true, description: 'Why you change it, for the history.' }),
  }),
});

builder.mutationField('setArchivedCopy', (t) =>
  t.field({
    type: EvidenceLinkType,
    authScopes: { task: 'RATE_PLEDGES' },
    args: {
      input: t.arg({ type: SetArchivedCopyInputType, required: true, description: 'The copy.' }),
    },
    errors: { types: EDIT_ERRORS },
    description:
      'Sets or takes away the archived copy of a source. The source itself is append-only and stays as it is (R5).',
    resolve: (_root, { input }, context) => {
      const { evidence, archivedUrl, licence, ...rest } = input;
      return setArchivedCopy(
        prismaOf(context),
        {
          ...rest,
          evidenceId: parseReferenceId('Evidence', evidence),
          archivedUrl: archivedUrl ?? null,
          licence: licence ?? null,
        },
        requireEditor(context),
      );
    },
  }),
);

const RecheckEvidenceInputType = builder.inputType('RecheckEvidenceInput', {
  description: 'A link to be followed again at the next run.',
  fields: (t) => ({
    evidence: t.id({ required: true, description: 'The source, `evi_…`.' }),
    expectedVersion: t.int({ required: true, description: EXPECTED_VERSION }),
    isChangeAccepted: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'You have read the changed page and it still bears the evidence out: it counts as unchanged from now on.',
    }),
    changeReason: t.string({ required: true, description: 'Why, for the history.' }),
  }),
});

builder.mutationField('recheckEvidence', (t) =>
  t.field({
    type: EvidenceLinkType,
    authScopes: { task: 'RATE_PLEDGES' },
    args: {
      input: t.arg({ type: RecheckEvidenceInputType, required: true, description: 'The link.' }),
    },
    errors: { types: EDIT_ERRORS },
    description: 'Makes a link due at once; the next run of the evidence check follows it.',
    resolve: (_root, { input: { evidence, ...rest } }, context) =>
      recheckEvidence(
        prismaOf(context),
        { ...rest, evidenceId: parseReferenceId('Evidence', evidence) },
        requireEditor(context),
      ),
  }),
);
