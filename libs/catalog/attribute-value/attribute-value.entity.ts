import { Check, Unique } from 'typeorm';
import { File } from '@app/minor';
import { throughShared } from '@app/organization';
import { everyone, Integer, Model, Parent, Row, Slug, Text } from '@app/shared/model';
import { Attribute } from '../attribute/attribute.entity';

/** One of the values that an attribute offers to choose from. */
@Model({
  reach: everyone,
  change: throughShared('attributeId', 'attribute', 'agent'),
  search: ['name', 'slug'],
  sort: 'position,name',
})
@Unique(['attributeId', 'slug'])
@Check(`"color" ~ '^#[0-9a-f]{6}$'`)
export class AttributeValue extends Row {
  @Parent(() => Attribute, { children: 'values', order: 'position,name', onDelete: 'CASCADE' })
  attributeId: string;

  @Slug({ unique: false, description: 'Its name in bodies and filters' }) slug: string;
  @Text({ max: 120, description: 'What people read' }) name: string;
  @Integer({ default: 0, description: 'Its place among the others' }) position: number;
  @Text({ max: 7, min: 7, nullable: true, description: 'Of a swatch, as in #a1b2c3' }) color: string | null;

  @Parent(() => File, { nullable: true, description: 'Of a swatch: a picture of the material' })
  fileId: string | null;
}
