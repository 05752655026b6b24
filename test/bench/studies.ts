import { compilation } from './study/compilation';
import { connections } from './study/connections';
import { file } from './study/file';
import { growth } from './study/growth';
import { imports } from './study/import';
import { memory } from './study/memory';
import { mixed } from './study/mixed';
import { overhead } from './study/overhead';
import { peer } from './study/peer';
import { processes } from './study/processes';
import { profiling } from './study/profiling';
import { relay } from './study/relay';
import { run } from './study/run';
import { sales } from './study/sales';
import { search } from './study/search';
import { soak } from './study/soak';
import { startUp } from './study/start';
import { waterfall } from './study/waterfall';
import type { Study } from './study';

/** What `--study` takes, in the order in which they are measured and shown. */
export const STUDIES: readonly Study[] = [
  startUp,
  waterfall,
  peer,
  connections,
  processes,
  mixed,
  soak,
  growth,
  search,
  compilation,
  overhead,
  memory,
  file,
  run,
  sales,
  imports,
  relay,
  profiling,
];
