import { AsyncLocalStorage } from 'node:async_hooks';
import { Profile, type Stage } from './profile';

const storage = new AsyncLocalStorage<Profile>();

/** Whether any request of this process was ever profiled: until then, nobody looks for a profile. */
let isUsed = false;

/** The profile of the request that is being answered; undefined, at no cost, where nobody has asked for one. */
export function currentProfile(): Profile | undefined {
  const profile = isUsed ? storage.getStore() : undefined;
  // What is done about a request afterwards is not its own.
  return profile?.isOver ? undefined : profile;
}

/** Runs `work` as a stage of the current profile, if there is one. */
export function timed<T>(stage: Stage, work: () => T): T {
  const profile = currentProfile();
  return profile ? profile.time(stage, work) : work();
}

/** Runs `work`, and all that follows from it, with a profile of its own. */
export function profiled(work: () => void, profile: Profile = new Profile()): Profile {
  isUsed = true;
  storage.run(profile, work);
  return profile;
}
