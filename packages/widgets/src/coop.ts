/* The one file for any page: it defines every element and upgrades every `div[data-coop]`, now and later. */
import './coop-pledge-tracker/coop-pledge-tracker.ts';
import './coop-representatives/coop-representatives.ts';
import { setDefaultServer } from './shared/server.ts';
import { upgradeDivs } from './shared/upgrade.ts';

// Named, because the bundler would take `new URL('…', import.meta.url)` for a file to copy.
const here = import.meta.url;

setDefaultServer(new URL('..', here).href);
upgradeDivs();
