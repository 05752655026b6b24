import { oneOf, text } from './kinds';
import { Variable } from './variable';

const MODES = ['false', 'timings', 'true'] as const;

/** Whether requests are profiled. */
export class ProfileConfig {
  @Variable('PROFILE', oneOf(...MODES), {
    doc: 'Logs after each request where its time went: timings, or with the hottest functions of a CPU sample (true).',
    default: 'false',
  })
  readonly mode: (typeof MODES)[number];

  @Variable('PROFILE_DIR', text(), {
    doc: 'Folder into which a .cpuprofile of each sampled request is written.',
    example: 'profiles',
  })
  readonly folder?: string;
}
