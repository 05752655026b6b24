/** What answers the same list, each with a little more than the one before. */
export const STEPS = ['fastify', 'nest', 'guarded', 'planned', 'whole'] as const;
export type Step = (typeof STEPS)[number];

/** What stands in the environment of a step. */
export interface StepEnvironment {
  STEP: Step;
  /** The text of the answer, where the step is not to find it out. */
  ANSWER: string;
}

/** Where all steps answer. */
export const PATH = '/v1/catalog/products';
