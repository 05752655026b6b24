import { Body, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, RequireKey, Resource, RowId } from '@app/shared/resource';
import { CreateReplacement } from './replacement.dto';
import { Replacement } from './replacement.entity';
import { ReplacementService } from './replacement.service';

@Resource('orders/:id/replacements', Replacement)
export class OrderReplacementController {
  constructor(private readonly replacements: ReplacementService) {}

  @Access(Level.Agent)
  @RequireKey()
  @Post()
  @ApiOperation({ summary: 'Open an order in place of what was wrong with this one, free of charge' })
  @ApiCreatedResponse({ type: Replacement })
  create(@RowId() id: string, @Body() body: CreateReplacement, @Asking() caller: Caller): Promise<Answer> {
    return this.replacements.open(id, body, caller);
  }
}
