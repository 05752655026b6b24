import { Check } from 'typeorm';
import { Unit } from '@app/minor';
import { Company, ofCompanyOrShared } from '@app/organization';
import { Code, Enum, everyone, Model, Parent, Row, Text } from '@app/shared/model';
import { ATTRIBUTE_KINDS, type AttributeKind } from './attribute-kind';

/** Something that can be said of products: a colour, a weight, whether it is sold by the piece. */
@Model({
  reach: everyone,
  change: ofCompanyOrShared('companyId', 'agent'),
  search: ['name', 'code'],
  sort: 'name',
})
@Check(`"unit_id" IS NULL OR "kind" = 'numeric'`)
export class Attribute extends Row {
  @Parent(() => Company, {
    children: 'attributes',
    nullable: true,
    order: 'name',
    description: 'The company whose own it is; null: it is shared by all',
  })
  companyId: string | null;

  @Code(/^[a-z][a-zA-Z0-9_]*$/, {
    length: 60,
    example: 'screenSize',
    description: 'Its name in bodies, masks and filters, as in `attributes.screenSize`',
  })
  code: string;

  @Text({ max: 120, description: 'What people read' }) name: string;
  @Enum(ATTRIBUTE_KINDS, { description: 'It does not change once there are values' }) kind: AttributeKind;

  @Parent(() => Unit, { nullable: true, description: 'Of numbers: what they are measured in' })
  unitId: string | null;

  @Text({ max: 2000, nullable: true }) description: string | null;
}
