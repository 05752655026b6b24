import { text } from 'node:stream/consumers';
import { Injectable, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '@app/shared/auth';
import { Conflict, Problem } from '@app/shared/errors';
import { answerFile } from '@app/shared/http';
import { ReadEngine } from '@app/shared/resource';
import { formatMask, type Mask, project, shapeOf, WHOLE } from '@app/shared/serialization';
import { RunFiles } from '../file/run-files';
import { mediaTypeOf, ReportRun } from './run.entity';

/** What the answer needs to know of the row. */
const NEEDED = ['status', 'definition', 'format', 'compression', 'size', 'sha256', 'fileName'] as const;
const MASK: Mask = new Map(NEEDED.map((name) => [name, WHOLE]));

/** A run whose file is there. */
export type FinishedRun = { [Name in (typeof NEEDED)[number]]: NonNullable<ReportRun[Name]> };

/** Hands out the files of runs. */
@Injectable()
export class RunDownload {
  constructor(
    private readonly engine: ReadEngine,
    private readonly files: RunFiles,
  ) {}

  /**
   * The file, or the part of it that `Range` asks for, or 304 for who has it already.
   *
   * @throws NotFound when the actor reaches no such run
   * @throws Conflict while there is no file, Problem 410 when it has expired, 416 for a range behind its end, Unavailable
   * when the storage is away
   */
  async answer(
    id: string,
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const row = await this.find(id, actor);
    reply.header('cache-control', 'private, no-cache');
    return answerFile(
      {
        size: row.size,
        type: mediaTypeOf(row),
        disposition: `attachment; filename="${row.fileName}"`,
        etag: `"${row.sha256}"`,
        read: (range) => this.files.read(id, row.sha256, range),
      },
      request,
      reply,
    );
  }

  /**
   * A run within the actor's reach, when it is done.
   *
   * @throws NotFound, Conflict, Problem 410 as {@link answer} does
   */
  async find(id: string, actor: Actor): Promise<FinishedRun> {
    const selection = project(shapeOf(ReportRun, actor.level), MASK);
    const { text = '' } = await this.engine.one(ReportRun, id, { actor, selection, mask: formatMask(MASK), url: '' });
    const row = JSON.parse(text) as FinishedRun;
    if (row.status === 'expired') throw gone();
    if (row.status !== 'succeeded') throw new Conflict(`There is no file, the run is ${row.status}`);
    return row;
  }

  /** The text of a file that is not packed. @throws Problem 410, Unavailable */
  async text(id: string, run: FinishedRun): Promise<string> {
    return text(await this.files.read(id, run.sha256));
  }
}

const gone = (): Problem => new Problem(410, 'The file is not kept any longer; repeat the run');
