import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Level, models, modelOptions, parseOrder } from '@app/shared/model';
import { checkDefaultMask, shapeOf } from '@app/shared/serialization';
import { defaultMasks } from './http/list-registry';

/** Refuses to boot with a default mask or order, of a model or a route, that names what the model does not have. */
@Injectable()
export class ModelCheck implements OnModuleInit {
  onModuleInit(): void {
    for (const { model, text } of defaultMasks()) checkDefaultMask(shapeOf(model, Level.Admin), text);
    for (const model of models()) {
      const { mask, sort } = modelOptions(model);
      const shape = shapeOf(model, Level.Admin);
      if (mask !== undefined) checkDefaultMask(shape, mask);
      for (const { property } of parseOrder(sort)) {
        if (shape.fields.get(property)?.kind !== 'scalar') {
          throw new Error(`${model.name} has no field ${property} to sort by`);
        }
      }
    }
  }
}
