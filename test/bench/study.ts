import type { Sheet } from './sheet';
import type { StageName } from './stage';
import type { Workbench } from './workbench';

/** What is measured that is no race of two sides. */
export interface Study<T = unknown> {
  name: string;
  /** The rows that it is measured on. */
  stage: StageName;
  /** It needs the million jobs of that stage. */
  large?: boolean;
  /** A run of everything has it, too. The others take their time, and are asked for by name. */
  isUsual?: boolean;
  /** What it starts on the workbench is stopped when it is over. */
  measure(bench: Workbench): Promise<T>;
  sheet(result: T): Sheet;
}
