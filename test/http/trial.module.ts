import { Body, Controller, Get, HttpCode, Ip, Module, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, IsString, Min, ValidateNested } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { DatabaseError } from 'pg';
import { Conflict } from '@app/shared/errors';
import { HealthModule } from '@app/shared/health';

class Amount {
  @IsInt()
  @Min(0)
  amount: number;
}

class CreateThing {
  @IsString()
  name: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => Amount)
  price?: Amount;

  @IsOptional()
  @IsObject()
  metadata?: object;
}

class UpdateThing {
  @IsOptional()
  @IsString()
  name?: string;
}

class ListThings {
  @IsOptional()
  @IsString()
  q?: string;
}

const FAILURES: Readonly<Record<string, unknown>> = {
  conflict: new Conflict('The thing is in use', [], { code: 'thing_in_use' }),
  mask: Object.assign(new Error('Mask parse error: Missing closing bracket'), {
    code: 'MaskError',
    pointer: 'X-Fields',
  }),
  unique: Object.assign(new DatabaseError('duplicate key value', 0, 'error'), {
    code: '23505',
    detail: 'Key (name)=(pen) already exists.',
  }),
  bug: new TypeError('the password is hunter2'),
  text: 'hunter2',
};

/** Routes of every kind, with nothing behind them. */
@Controller('v1/things')
class ThingController {
  @Get()
  list(@Query() query: ListThings): object {
    return query;
  }

  @Post()
  create(@Body() body: CreateThing): CreateThing {
    return body;
  }

  @Post('search')
  @HttpCode(200)
  search(): string[] {
    return [];
  }

  @Get(':id')
  get(@Param('id') id: string): object {
    return { id };
  }

  @Patch(':id')
  update(@Body() body: UpdateThing): UpdateThing {
    return body;
  }

  @Get('failures/:kind')
  fail(@Param('kind') kind: string, @Res({ passthrough: true }) reply: FastifyReply): void {
    void reply.headers({ etag: '"1"', 'content-disposition': 'attachment' });
    throw FAILURES[kind];
  }

  @Get('slow/:ms')
  async slow(@Param('ms') ms: string): Promise<object> {
    await new Promise((resolve) => setTimeout(resolve, Number(ms)));
    return { ms };
  }

  @Get('addresses/mine')
  address(@Ip() ip: string): object {
    return { ip };
  }

  /** Fails when the first half of the answer is out. */
  @Get('halves/first')
  half(@Res() reply: FastifyReply): void {
    reply.raw.writeHead(200, { 'content-length': '10' });
    reply.raw.write('first');
    throw new Error('no second half');
  }
}

@Module({ imports: [HealthModule], controllers: [ThingController] })
export class TrialModule {}
