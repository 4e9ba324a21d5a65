import { Link, useParams } from '@tanstack/react-router';
import { peopleTexts } from '@tisheng/messages/pages/people.js';
import { TeacherCardView } from '../../../features/enrollment/components/people/teacher-card-view.js';
import { useTexts } from '../../../lib/texts.js';

export const SchoolTeacherCard = () => <TeacherCard roster="/school/roster" />;
export const OfficeTeacherCard = () => <TeacherCard roster="/office/roster" />;

/** One teacher of the roster. */
function TeacherCard({ roster }: { roster: '/school/roster' | '/office/roster' }) {
  const t = useTexts(peopleTexts);
  const { teacherId = '' } = useParams({ strict: false });
  return (
    <TeacherCardView
      key={teacherId}
      teacherId={teacherId}
      back={<Link to={roster}>{t('back-to-roster')}</Link>}
    />
  );
}
