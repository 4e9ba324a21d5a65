import { PageHeader } from '../../../components/page-header.js';

export function PracticePage() {
  return <PageHeader title="PracticePage" />;
}
