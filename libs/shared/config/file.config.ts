import { flag, integer, oneOf, text, url } from './kinds';
import { Variable } from './variable';

/** Where files are kept: what was uploaded, and what runs have made. */
export class FileConfig {
  @Variable('FILE_STORAGE', oneOf('disk', 's3'), {
    doc: 'disk: in DATA_FOLDER, which all API processes must share. s3: in a bucket of Amazon S3, or of what speaks like it.',
    default: 'disk',
  })
  readonly storage: 'disk' | 's3';

  @Variable('FILE_MAX_SIZE', integer({ min: 1024 }), {
    doc: 'Largest file that can be uploaded, in bytes.',
    default: 20 * 1024 * 1024,
  })
  readonly maxSize: number;

  @Variable('S3_BUCKET', text(), { doc: 'Bucket of the files, for FILE_STORAGE=s3.', example: 'tradepost-files' })
  readonly bucket?: string;

  @Variable('S3_REGION', text(), { doc: 'Region of the bucket.', default: 'us-east-1' })
  readonly region: string;

  @Variable('S3_ENDPOINT', url('https:', 'http:'), {
    doc: 'Address of the storage, if it is not Amazon.',
    example: 'https://storage.example',
  })
  readonly endpoint?: string;

  @Variable('S3_PATH_STYLE', flag(), {
    doc: 'Whether the bucket stands in the path, not in the host name.',
    default: false,
  })
  readonly pathStyle: boolean;

  @Variable('S3_ACCESS_KEY_ID', text(), {
    doc: 'Key of the storage; without it, the AWS SDK looks for one in its usual places.',
    example: 'AKIAEXAMPLE',
  })
  readonly accessKeyId?: string;

  @Variable('S3_SECRET_ACCESS_KEY', text(), { doc: 'Secret of that key.', secret: true })
  readonly secretAccessKey?: string;
}
