import { z } from 'zod';

/** Kinds of values that stand in many places of a policy pack. */
export const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const plainDate = z.iso.date();
export const yearMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const halfHours = z.int().min(0);
export const days = z.int().min(1);
export const ratio = z.number().min(0).max(1);
export const score = z.number().min(0).max(100);

export const OBLIGATIONS = ['required', 'voluntary', 'exempt'] as const;
