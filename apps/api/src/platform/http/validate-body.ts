import { ValidationPipe } from '@nestjs/common';
import { RequestProblems } from './problem-filter.js';

/** Checks the body of a REST request against its class: every fault at once, unknown fields refused by name. */
export const validateBody = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  exceptionFactory: (faults) =>
    new RequestProblems(
      400,
      faults.map(({ property, constraints = {} }) => ({
        code: 'whitelistValidation' in constraints ? 'field-unknown' : 'field-invalid',
        field: property,
        data: { field: property },
      })),
    ),
});
