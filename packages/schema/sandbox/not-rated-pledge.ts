import type { RecordPart } from '../src/record/record-part.ts';
import { pledgeOf2023 } from './aldermere-manifesto.ts';

/** ALD-03: published, and nobody has assessed it. */
export const notRatedPledge: RecordPart = {
  name: 'not-rated-pledge',
  pledges: [
    pledgeOf2023('ALD-03', {
      title: { en: 'One-stop shop for co-operatives', cy: 'Siop un stop i gwmnïau cydweithredol' },
      themes: ['co-op-development', 'local-economy'],
    }),
  ],
};
