import { Module } from '@nestjs/common';
import { ExchangeModule } from '../exchange.module.js';
import { InstitutionResolver, ReceiptResolver } from './institution.resolver.js';
import { PushResolver } from './push.resolver.js';

/** The institutions' schema, apart from the one that the pages use. */
@Module({
  imports: [ExchangeModule],
  providers: [InstitutionResolver, ReceiptResolver, PushResolver],
})
export class ExchangeApiModule {}
