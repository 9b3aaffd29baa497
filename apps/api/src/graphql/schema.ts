import '../campaigns/adoption.graphql.ts';
import '../campaigns/campaign-detail.graphql.ts';
import '../editorial/draft-list.graphql.ts';
import '../editorial/history.graphql.ts';
import '../editors/editors.graphql.ts';
import '../elections/candidacy.graphql.ts';
import '../elections/election.graphql.ts';
import '../events/event.graphql.ts';
import '../evidence/evidence-link-list.graphql.ts';
import '../evidence/evidence-link.mutations.ts';
import '../figures/figure.graphql.ts';
import '../manifestos/manifestos.graphql.ts';
import '../organisations/organisation-coverage.graphql.ts';
import '../organisations/local-party.graphql.ts';
import '../people/person-list.graphql.ts';
import '../people/person.mutations.ts';
import '../platforms/policy-document.graphql.ts';
import '../pledges/model-pledges.graphql.ts';
import '../pledges/correction.mutations.ts';
import '../pledges/decision.mutations.ts';
import '../pledges/pledge.mutations.ts';
import '../pledges/rating.mutations.ts';
import '../pledges/term-close.mutations.ts';
import '../pledges/waiting-term-close.graphql.ts';
import '../pledges/pledge-corrections.graphql.ts';
import '../pledges/pledge-list.graphql.ts';
import '../pledges/pledge-reference.graphql.ts';
import '../pledges/pledges.graphql.ts';
import '../pledges/successor.graphql.ts';
import '../publisher/publisher.graphql.ts';
import '../representatives/holding-list.graphql.ts';
import '../representatives/office-holding.mutations.ts';
import '../representatives/representatives.graphql.ts';
import '../representatives/vacancy.graphql.ts';
import './node.ts';
import './scalars.ts';
import { builder } from './builder.ts';

/** The public schema: read-only, published records. */
export const publicSchema = builder.toSchema({ subGraph: 'Public' });

/** The admin schema: everything, behind a session. */
export const adminSchema = builder.toSchema({ subGraph: 'Admin' });
