import { Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Access, type Actor, CurrentActor } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateSetting, SettingDefinition, UpdateSetting } from './setting.dto';
import { SettingValue } from './setting.entity';
import { Settings } from './setting.service';

@Resource('minor/settings', SettingValue)
export class SettingController extends ResourceRoutes(Settings, {
  read: Level.Customer,
  create: [Level.Manager, CreateSetting],
  update: [Level.Manager, UpdateSetting],
  remove: Level.Manager,
  batch: Level.Manager,
}) {
  @Access(Level.Customer)
  @Get('definitions')
  @ApiOperation({ summary: 'What can be set, as far as one may read it' })
  @ApiOkResponse({ type: [SettingDefinition] })
  listDefinitions(@CurrentActor() { level }: Actor): SettingDefinition[] {
    return this.service.definitions(level);
  }
}
