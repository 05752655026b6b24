import {
  ClassSerializerInterceptor,
  Controller,
  Get,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  SerializeOptions,
  UseInterceptors,
} from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Repository } from 'typeorm';
import { PeerProduct } from './product.entity';

const PAGE = { where: { archivedAt: IsNull() }, order: { name: 'ASC', id: 'ASC' }, take: 20 } as const;

@Controller('products')
@UseInterceptors(ClassSerializerInterceptor)
export class PeerProductController {
  constructor(@InjectRepository(PeerProduct) private readonly products: Repository<PeerProduct>) {}

  @Get('with-variants')
  @SerializeOptions({ groups: ['variants'] })
  async listWithVariants(): Promise<PeerProduct[]> {
    // Not by `order`: with an order of the relation, TypeORM takes 20 rows of the join and not 20 products.
    const products = await this.products.find({ ...PAGE, relations: { variants: true } });
    for (const { variants } of products) variants.sort((one, other) => (one.sku < other.sku ? -1 : 1));
    return products;
  }

  @Get(':id')
  @SerializeOptions({ groups: ['detail'] })
  async get(@Param('id', ParseUUIDPipe) id: string): Promise<PeerProduct> {
    const product = await this.products.findOneBy({ id, archivedAt: IsNull() });
    if (!product) throw new NotFoundException();
    return product;
  }

  @Get()
  @SerializeOptions({ groups: ['list'] })
  list(): Promise<PeerProduct[]> {
    return this.products.find(PAGE);
  }
}
