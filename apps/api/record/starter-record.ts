import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { campaigns } from './campaigns.ts';
import { claims } from './claims.ts';
import { combinedAuthorities } from './combined-authorities.ts';
import { commissioners } from './commissioners.ts';
import { councils } from './councils.ts';
import { derby } from './derby.ts';
import { london } from './london.ts';
import { mayors } from './mayors.ts';
import { membersOfParliament } from './members-of-parliament.ts';
import { modelPledges } from './model-pledges.ts';
import { nations } from './nations.ts';
import { parliament } from './parliament.ts';
import { parties } from './parties.ts';
import { platforms } from './platforms.ts';
import { scottishParliament } from './scottish-parliament.ts';
import { senedd } from './senedd.ts';
import { seneddUntil2026 } from './senedd-until-2026.ts';
import { themes } from './themes.ts';

/** Everything an empty database begins with. No councillor is in it: without a coverage entry a council reads NOT_COLLECTED (R17). */
export const starterRecord: readonly RecordPart[] = [
  nations,
  councils,
  combinedAuthorities,
  parliament,
  scottishParliament,
  senedd,
  seneddUntil2026,
  london,
  mayors,
  commissioners,
  parties,
  membersOfParliament,
  themes,
  modelPledges,
  derby,
  campaigns,
  platforms,
  claims,
];
