import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/shared/auth';
import { MailConfig } from '@app/shared/config';
import type { PageLink } from '@app/shared/page';
import type { ReportRun } from './run.entity';
import { RunPage } from './run.page';

/** Links that are sent to people and programs: with the address of the server, and good for as long as the file. */
@Injectable()
export class RunLinks {
  constructor(
    private readonly pages: RunPage,
    private readonly config: MailConfig,
  ) {}

  /**
   * Undefined: the run has expired.
   *
   * @throws NotFound, Conflict, Problem 410 as {@link RunPage.link}
   */
  async to({ id, expiresAt }: Pick<ReportRun, 'id' | 'expiresAt'>, actor: Actor): Promise<PageLink | undefined> {
    const seconds = Math.floor((expiresAt.getTime() - Date.now()) / 1000);
    if (seconds <= 0) return undefined;
    const link = await this.pages.link(id, actor, seconds);
    // Without PUBLIC_URL, links are paths.
    return { ...link, url: new URL(link.url, this.config.mailLink).href };
  }
}
