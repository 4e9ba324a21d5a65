import { Controller, Get, Header, Inject } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import { CONFIG, type Config } from '../config/config.js';
import { openApiDocument, type OpenApiDocument } from './openapi/openapi-document.js';

/** Describes the REST routes to programs. */
@Controller()
export class OpenApiController {
  private readonly document: OpenApiDocument;

  constructor(@Inject(CONFIG) config: Config) {
    this.document = openApiDocument(config.publicUrl);
  }

  @Get('openapi.json')
  @Header('cache-control', 'public, max-age=300')
  @Allow('GET /openapi.json')
  read(): OpenApiDocument {
    return this.document;
  }
}
