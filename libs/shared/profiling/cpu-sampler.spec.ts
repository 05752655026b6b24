import { type CpuProfile, cut, hottest } from './cpu-sampler';

const node = (id: number, functionName: string, url = ''): CpuProfile['nodes'][number] => ({
  id,
  callFrame: { functionName, scriptId: '1', url, lineNumber: 6, columnNumber: 0 },
});

/** A sample each millisecond. */
const PROFILE: CpuProfile = {
  nodes: [node(1, '(idle)'), node(2, 'render', 'file:///app/libs/shared/render.js'), node(3, '')],
  startTime: 1_000_000,
  endTime: 1_006_000,
  samples: [1, 2, 2, 3, 2, 1],
  timeDeltas: [1000, 1000, 1000, 1000, 1000, 1000],
};

describe('cut', () => {
  it('keeps the samples that were taken between two moments', () => {
    const part = cut({ profile: PROFILE, from: 2, to: 4.5 });
    expect(part).toMatchObject({ startTime: 1_002_000, endTime: 1_004_500, samples: [2, 2, 3] });
    expect(part.timeDeltas).toHaveLength(3);
  });

  it('keeps nothing before the first sample and behind the last one', () => {
    expect(cut({ profile: PROFILE, from: 0, to: 0.5 }).samples).toEqual([]);
    expect(cut({ profile: PROFILE, from: 6.1, to: 9 }).samples).toEqual([]);
    expect(cut({ profile: PROFILE, from: 0, to: 9 }).samples).toEqual(PROFILE.samples);
  });
});

describe('hottest', () => {
  it('adds up the time of functions that did something, the longest first', () => {
    expect(hottest(PROFILE, 10)).toEqual([
      { name: 'render libs/shared/render.js:7', took: 3 },
      { name: '(anonymous)', took: 1 },
    ]);
    expect(hottest(cut({ profile: PROFILE, from: 4, to: 4 }), 1)).toEqual([{ name: '(anonymous)', took: 1 }]);
  });
});
