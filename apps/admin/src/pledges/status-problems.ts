import type { Say } from '../i18n/language.ts';
import { ownProblem, type Problem } from '../ui/form/problem.ts';
import { filledSources, type StatusFields } from './status-fields.ts';

/** What the API's types ask for before a rating can be sent at all. Every rule of the record is the server's to tell (R1 to R6). */
export function checkStatus(values: StatusFields, say: Say): Problem[] {
  return [
    ...(values.status === '' ? [ownProblem('status', say('pledges.record.statusMissing'))] : []),
    ...filledSources(values.evidence)
      .filter((place) => values.evidence[place]?.type === '')
      .map((place) =>
        ownProblem(`evidence.${place}.type`, say('pledges.source.typeMissing', { number: place + 1 })),
      ),
  ];
}

/**
 * The field of the form for a path of the input. Sources are counted as they were sent, without the empty ones; a path to the sources
 * as a whole leads to the first of them.
 */
export function findStatusField(path: string, values: Pick<StatusFields, 'evidence'>): string | null {
  const [root, sentPlace, part = 'url'] = path.split('.');
  switch (root) {
    case 'evidence': {
      const place = sentPlace === undefined ? 0 : (filledSources(values.evidence)[Number(sentPlace)] ?? 0);
      return `evidence.${place}.${part}`;
    }
    case 'summary':
      return 'summaryEn';
    case 'pledge':
    case 'expectedVersion':
      return null;
    default:
      return path;
  }
}
