import { flag, integer, text } from './kinds';
import { Variable } from './variable';

/** How webhooks leave the house. */
export class WebhookConfig {
  @Variable('WEBHOOK_RETENTION_DAYS', integer({ min: 1, max: 36_500 }), {
    doc: 'How long deliveries of webhooks that are over are kept, in days.',
    default: 30,
  })
  readonly retentionDays: number;

  @Variable('WEBHOOK_CA_FILE', text(), {
    doc: 'File of certificates (PEM) that receivers of webhooks may show besides those that the system trusts.',
    example: '/etc/ssl/private-ca.pem',
  })
  readonly caFile?: string;

  @Variable('WEBHOOK_TO_LOOPBACK', flag(), {
    doc: 'Whether webhooks are sent to this machine itself, for those who develop receivers; production refuses it.',
    default: false,
  })
  readonly toLoopback: boolean;
}
