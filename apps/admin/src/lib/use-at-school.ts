import { useViewer } from './viewer.js';

/** Whether the reader works for one school: columns that name the school say nothing new then. */
export function useAtSchool(): boolean {
  const { role } = useViewer().grant;
  return role === 'school-administrator' || role === 'principal';
}
