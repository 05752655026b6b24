import { Check, Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Variant } from '@app/catalog';
import { Cart } from './cart.entity';

/** So many pieces in a cart. */
@Entity()
@Index(['cartId', 'variantId'], { unique: true })
@Index(['variantId'])
@Check('"quantity" BETWEEN 1 AND 9999')
export class CartLine {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid' }) cartId: string;
  @Column({ type: 'uuid' }) variantId: string;
  @Column({ type: 'integer' }) quantity: number;

  /** What one piece cost when the line was last written, in minor units: what notices compare with. */
  @Column({ type: 'bigint', nullable: true }) seenAmount: string | null;
  @CreateDateColumn({ type: 'timestamptz', precision: 3 }) createdAt: Date;

  @ManyToOne(() => Cart, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'cart_id' }) cart: Cart;
  @ManyToOne(() => Variant, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'variant_id' }) variant: Variant;
}
