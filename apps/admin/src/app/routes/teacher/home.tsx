import { PageHeader } from '../../../components/page-header.js';

export function TeacherHome() {
  return <PageHeader title="TeacherHome" />;
}
