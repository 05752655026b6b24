import { compilation } from './study/compilation';
import { file } from './study/file';
import { memory } from './study/memory';
import { overhead } from './study/overhead';
import { profiling } from './study/profiling';
import { relay } from './study/relay';
import type { Study } from './study';

/** What `--study` takes, in the order in which they are measured and shown. */
export const STUDIES: readonly Study[] = [compilation, overhead, memory, file, relay, profiling];
