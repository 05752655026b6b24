import { everyone, Flag, Level, Model, Row, Slug, Text } from '@app/shared/model';

/** What two parties can be to each other, in the words of both. */
@Model({ reach: everyone, visibleTo: Level.Customer, search: ['label', 'inverseLabel', 'code'], sort: 'label' })
export class RelationKind extends Row {
  @Slug({ max: 60 }) code: string;
  @Text({ max: 80, description: 'What the first is to the second, as in `supplier of`' }) label: string;
  @Text({ max: 80, description: 'What the second is to the first, as in `supplied by`' }) inverseLabel: string;

  @Flag({ default: false, description: 'Whether the account on one side reaches the company on the other' })
  grantsReach: boolean;
}
