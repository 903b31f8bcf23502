import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  StreamableFile,
  UploadedFile,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '#domain/authority/role.js';
import { Caller, CallerIdentity } from '#platform/identity/caller.decorator.js';
import type { Identity } from '#platform/identity/identity.js';
import { refuse } from '#platform/problems/problem.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../requests/idempotency-key.decorator.js';
import { uuid } from '../requests/plain-text.js';
import { Attachments } from './attachments.js';
import { DOCUMENT_FORM, type DocumentRequest, documentRequest } from './document.request.js';
import { type DocumentView, documentResponse } from './document.response.js';
import { documentView } from './document.view.js';
import { UploadGuard } from './upload.guard.js';
import type { Upload } from './upload-storage.js';

@ApiTags('documents')
@Controller()
export class DocumentsController {
  constructor(private readonly attachments: Attachments) {}

  @Post('nominations/:id/documents')
  @UseGuards(UploadGuard)
  @UseInterceptors(FileInterceptor('file'))
  @NeedsIdempotencyKey()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: DOCUMENT_FORM })
  @ApiOperation({ summary: 'Attach a document; its type is told by its content' })
  @ApiCreatedResponse({ standardSchema: documentResponse })
  async attachDocument(
    @Param('id', { schema: uuid }) nominationId: string,
    @Body({ schema: documentRequest }) { itemCode }: DocumentRequest,
    @UploadedFile() upload: Upload | undefined,
    @CallerIdentity() { actor, name }: Identity,
    @IdempotencyKey() key: string,
  ): Promise<DocumentView> {
    if (!upload)
      throw refuse('VALIDATION_FAILED', { errors: [{ path: 'file', message: 'Thiếu tệp' }] });
    const document = await this.attachments.attach({ nominationId, actor, key, itemCode, upload });
    return documentView(document, () => name);
  }

  @Get('documents/:id')
  @ApiOperation({ summary: 'The file itself, always as a download' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async getDocument(
    @Param('id', { schema: uuid }) id: string,
    @Caller() actor: Actor,
  ): Promise<StreamableFile> {
    const { document, content } = await this.attachments.open(actor, id);
    return new StreamableFile(content, {
      type: document.mediaType,
      length: document.sizeBytes,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(document.fileName)}`,
    });
  }
}
