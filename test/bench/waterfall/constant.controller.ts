import { Controller, Get } from '@nestjs/common';
import { Access } from '@app/shared/auth';
import { Answer } from '@app/shared/http';
import { Level } from '@app/shared/model';
import { PATH } from './step';

/** Answers what the list would answer. */
@Controller()
export class ConstantController {
  @Access(Level.Guest)
  @Get(PATH)
  list(): Answer {
    return new Answer(process.env.ANSWER);
  }
}
