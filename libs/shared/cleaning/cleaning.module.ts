import { Module } from '@nestjs/common';
import { KeyCleaning } from './key-cleaning';

/** What of the ground floor is deleted when it is old, where the room that has it is below that of jobs. */
@Module({ providers: [KeyCleaning] })
export class CleaningJobs {}
