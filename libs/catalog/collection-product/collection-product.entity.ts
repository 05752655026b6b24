import { Unique } from 'typeorm';
import { throughShared } from '@app/organization';
import { Integer, Model, Parent, Row } from '@app/shared/model';
import { Collection } from '../collection/collection.entity';
import { ofSold } from '../product/on-sale';
import { Product } from '../product/product.entity';

/** A product's place in a collection. */
@Model({ reach: ofSold('productId'), change: throughShared('collectionId', 'collection', 'agent'), sort: 'position' })
@Unique(['collectionId', 'productId'])
export class CollectionProduct extends Row {
  @Parent(() => Collection, { children: 'products', order: 'position', onDelete: 'CASCADE' })
  collectionId: string;

  @Parent(() => Product, { children: 'collections', onDelete: 'CASCADE' })
  productId: string;

  @Integer({ default: 0, description: 'Its place among the others' }) position: number;
}
