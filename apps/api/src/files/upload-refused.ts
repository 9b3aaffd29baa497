import { DomainError } from '../errors.ts';

/** An uploaded file is not one that is kept here: of another format, damaged or too large. Nothing was kept. */
export class UploadRefusedError extends DomainError {
  readonly code = 'UPLOAD_REFUSED';
}
