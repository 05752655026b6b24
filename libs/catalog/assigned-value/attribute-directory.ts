import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { directory } from './attribute-members';

/** Tells filters by attributes which database to look the attributes up in. */
@Injectable()
export class AttributeDirectory implements OnModuleInit {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  onModuleInit(): void {
    directory.source = this.source;
    directory.forget();
  }
}
