import { Processor } from '@nestjs/bullmq';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, MoreThan, IsNull } from 'typeorm';
import { Settings } from '@app/minor';
import { MailConfig } from '@app/shared/config';
import { JOB_WORKER, JobProcessor, JobRunner } from '@app/shared/job';
import { Account } from '../account/account.entity';
import { Membership } from '../membership/membership.entity';
import { OneTimeToken, type Purpose } from '../one-time/one-time-token.entity';
import { OneTimeTokens } from '../one-time/one-time.service';
import { MAIL_FOOTER } from '../organization.settings';
import { MAIL_QUEUE, TOKEN_MAIL_JOB } from './mail.queue';
import { Mailer } from './mailer';

const WORDS: Readonly<Record<Purpose, { subject: string; text: string }>> = {
  invitation: { subject: 'You are invited', text: 'Choose a password to begin with:' },
  confirmation: { subject: 'Confirm your address', text: 'Open this to confirm that the address is yours:' },
  reset: { subject: 'A new password', text: 'Choose a new password here; if you have not asked for one, do nothing:' },
};

/** So many mails are handed over at the same time. */
const CONCURRENCY = 5;

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A server that is away, or takes no mail from strangers at first, is asked twelve times within an hour. */
const RETRIES = [5, 15, 40]
  .map((each) => each * SECOND)
  .concat([1, 2, 4, 6, 8, 10, 12, 15].map((each) => each * MINUTE));

/** Works off the queue of mail. */
@Processor(MAIL_QUEUE, { ...JOB_WORKER, concurrency: CONCURRENCY })
export class MailProcessor extends JobProcessor {
  constructor(
    runner: JobRunner,
    @InjectDataSource() dataSource: DataSource,
    mailer: Mailer,
    tokens: OneTimeTokens,
    settings: Settings,
    { mailLink }: MailConfig,
  ) {
    super(
      runner,
      {
        // One that was used, replaced or has expired meanwhile is not worth a mail.
        [TOKEN_MAIL_JOB]: async ({ tokenId: id }: { tokenId: string }) => {
          const token = await dataSource.manager.findOneBy(OneTimeToken, {
            id,
            usedAt: IsNull(),
            expiresAt: MoreThan(new Date()),
          });
          const account = token && (await dataSource.manager.findOneBy(Account, { id: token.accountId }));
          if (token && account) {
            const { subject, text } = WORDS[token.purpose];
            const place = await dataSource.manager.findOne(Membership, {
              where: { accountId: account.id },
              order: { id: 'ASC' },
            });
            const footer = await settings.inForce(MAIL_FOOTER, place?.companyId ?? null);
            // Behind #, so that it is in no log of a server.
            await mailer.send({
              id,
              to: account.email,
              subject,
              text: `${text}\n\n${mailLink}#token=${tokens.textOf(id)}\n${footer && `\n-- \n${footer}\n`}`,
            });
          }
          return () => ({});
        },
      },
      { retries: RETRIES, deadlines: { [TOKEN_MAIL_JOB]: { milliseconds: 5 * MINUTE, then: 'retry' } } },
    );
  }
}
