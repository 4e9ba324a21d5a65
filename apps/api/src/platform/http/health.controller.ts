import { Controller, Get } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import { Database } from '../database/database.js';

/** Whether this process can answer: the database does too. */
@Controller()
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('health')
  @Allow('GET /health')
  async health(): Promise<{ status: 'ok' }> {
    await this.database.one('SELECT 1');
    return { status: 'ok' };
  }
}
