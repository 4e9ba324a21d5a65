import { z } from 'zod';

/** A text that people read, in Chinese first and in English. */
export const BilingualText = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type BilingualText = z.infer<typeof BilingualText>;

export const OFFICE_LEVELS = ['province', 'city', 'county', 'school'] as const;

/** Kinds of values that stand in many places of a policy pack. */
export const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const plainDate = z.iso.date();
export const yearMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const halfHours = z.int().min(0);
export const days = z.int().min(1);
export const ratio = z.number().min(0).max(1);
export const score = z.number().min(0).max(100);

export const OBLIGATIONS = ['required', 'voluntary', 'exempt'] as const;
