import { PageHeader } from '../../../components/page-header.js';

export function PersonalCentrePage() {
  return <PageHeader title="PersonalCentrePage" />;
}
