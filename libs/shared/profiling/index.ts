export { type CpuProfile, CpuSampler, cut, type HotFunction, hottest } from './cpu-sampler';
export { currentProfile, profiled, timed } from './current';
export { Profile, PROFILE_HEADER } from './profile';
export { describeProfile, serverTiming } from './report';
export { listenToStatements } from './statement';
export { watched, watchQueries } from './watch-queries';
