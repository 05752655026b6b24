import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Erasure, type Person, PersonalData, type PersonalDataShare } from '@app/shared/personal-data';
import { File } from './file.entity';

/** The files that an account has uploaded: they stay, since others work with them, but for those that were made for it. */
@Injectable()
@PersonalData('files')
export class FileShare implements PersonalDataShare {
  async read({ accountId }: Person, manager: EntityManager): Promise<object> {
    return manager.find(File, {
      select: { id: true, name: true, mime: true, size: true, sha256: true, visibility: true, createdAt: true },
      where: { uploaderId: accountId },
      order: { id: 'ASC' },
    });
  }

  async erase({ accountId }: Person, { manager }: Erasure): Promise<void> {
    // Gone with the next sweep, contents and all.
    await manager.query('UPDATE file SET expires_at = now() WHERE uploader_id = $1 AND expires_at > now()', [
      accountId,
    ]);
  }
}
