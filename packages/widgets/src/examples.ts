import { pledgeTrackerExamples } from './coop-pledge-tracker/coop-pledge-tracker.examples.ts';
import { representativesExamples } from './coop-representatives/coop-representatives.examples.ts';
import type { Example } from './shared/example.ts';

/** Every example of every widget, by tag, in the order of the gallery. */
export const examples: Readonly<Record<string, readonly Example[]>> = {
  'coop-representatives': representativesExamples,
  'coop-pledge-tracker': pledgeTrackerExamples,
};
