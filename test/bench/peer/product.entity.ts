import { Exclude, Expose, Type } from 'class-transformer';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn } from 'typeorm';

/** numeric comes as text. */
const numeric = {
  to: (value: number | null): number | null => value,
  from: (value: string | null): number | null => (value === null ? null : Number(value)),
};

/** The product as most would write it for TypeORM and class-transformer: `detail` and `list` say what is shown where. */
@Exclude()
@Entity('product')
export class PeerProduct {
  @Expose({ groups: ['detail', 'list', 'variants'] })
  @PrimaryColumn('uuid')
  id: string;

  @Expose({ groups: ['detail', 'list'] })
  @Column('integer')
  version: number;

  @Expose({ groups: ['detail', 'list'] })
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Expose({ groups: ['detail', 'list'] })
  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  @Expose({ groups: ['detail', 'list'] })
  @Column({ name: 'external_reference', type: 'varchar', nullable: true })
  externalReference: string | null;

  @Expose({ groups: ['detail', 'list'] })
  @Column('jsonb')
  metadata: Record<string, unknown>;

  @Expose({ groups: ['detail', 'list', 'variants'] })
  @Column('varchar')
  name: string;

  @Expose({ groups: ['detail', 'list', 'variants'] })
  @Column('varchar')
  slug: string;

  @Expose({ groups: ['detail', 'list'] })
  @Column({ type: 'varchar', nullable: true })
  description: string | null;

  @Expose({ groups: ['detail', 'list', 'variants'] })
  @Column('varchar')
  status: string;

  @Expose({ groups: ['detail', 'list'] })
  @Column({ name: 'company_id', type: 'uuid' })
  companyId: string;

  @Expose({ groups: ['detail', 'list'] })
  @Column({ name: 'category_id', type: 'uuid', nullable: true })
  categoryId: string | null;

  @Expose({ groups: ['detail', 'list'] })
  @Column({ name: 'product_type_id', type: 'uuid', nullable: true })
  productTypeId: string | null;

  @Expose({ groups: ['detail', 'list'] })
  @Column({ name: 'tax_class_id', type: 'uuid', nullable: true })
  taxClassId: string | null;

  @Column({ name: 'archived_at', type: 'timestamptz', nullable: true })
  archivedAt: Date | null;

  @Expose({ groups: ['variants'] })
  @Type(() => PeerVariant)
  @OneToMany(() => PeerVariant, (variant) => variant.product)
  variants: PeerVariant[];
}

@Exclude()
@Entity('variant')
export class PeerVariant {
  @Expose({ groups: ['variants'] })
  @PrimaryColumn('uuid')
  id: string;

  @Expose({ groups: ['variants'] })
  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  @Expose({ groups: ['variants'] })
  @Column('varchar')
  sku: string;

  @Expose({ groups: ['variants'] })
  @Column({ type: 'varchar', nullable: true })
  name: string | null;

  @Expose({ groups: ['variants'] })
  @Column({ type: 'varchar', nullable: true })
  barcode: string | null;

  @Expose({ groups: ['variants'] })
  @Column({ type: 'numeric', nullable: true, transformer: numeric })
  weight: number | null;

  @Column({ name: 'archived_at', type: 'timestamptz', nullable: true })
  archivedAt: Date | null;

  @ManyToOne(() => PeerProduct, (product) => product.variants)
  @JoinColumn({ name: 'product_id' })
  product: PeerProduct;
}
