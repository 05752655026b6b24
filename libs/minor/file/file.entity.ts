import { Column, Index } from 'typeorm';
import { BigInteger, Enum, Id, Integer, Level, Model, type Reach, Row, Text, Timestamp } from '@app/shared/model';

/** Who may have the content: everybody, or its owner and whoever has a link. */
export const VISIBILITIES = ['private', 'public'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

const owned: Reach = ({ level, column, account }) => level >= Level.Admin || `${column('uploaderId')} = ${account}`;

/** Public files are for all; a private one is for who has uploaded it, and for admins. */
const visible: Reach = (row) => {
  const mine = owned(row);
  return typeof mine === 'string' ? `(${row.column('visibility')} = 'public' OR ${mine})` : mine;
};

/** An uploaded file: what is known of it. Its content is asked for by `/v1/minor/files/{id}/content`. */
@Model({ reach: visible, change: owned, search: ['name'], sort: '-createdAt' })
@Index(['expiresAt'], { where: '"expires_at" IS NOT NULL' })
@Index(['uploaderId'])
export class File extends Row {
  @Text({ max: 255, description: 'What a browser calls it' }) name: string;
  @Text({ max: 127, description: 'Found out from the content, whatever the client says' }) mime: string;
  @BigInteger({ min: 0, description: 'In bytes' }) size: number;
  @Text({ max: 64, description: 'Of the content, in hexadecimal digits' }) sha256: string;
  @Enum(VISIBILITIES, { default: 'private' }) visibility: Visibility;
  @Integer({ nullable: true, min: 1, description: 'In pixels; of images only' }) width: number | null;
  @Integer({ nullable: true, min: 1, description: 'In pixels; of images only' }) height: number | null;
  @Id({ description: 'The account that has uploaded it' }) uploaderId: string;

  @Timestamp({ nullable: true, description: 'When it goes by itself; null: never' }) expiresAt: Date | null;

  /** Under what the storage keeps it; not a field, for nobody else knows the storage. */
  @Column({ type: 'uuid', unique: true })
  storageKey: string;
}
