import { PageHeader } from '../../../components/page-header.js';

export function ResultPage() {
  return <PageHeader title="ResultPage" />;
}
