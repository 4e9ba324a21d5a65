import { PageHeader } from '../../../components/page-header.js';

export function ThemePage() {
  return <PageHeader title="ThemePage" />;
}
