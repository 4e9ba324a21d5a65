import Button from 'antd/es/button';
import { useState } from 'react';
import { peopleTexts } from '@tisheng/messages/pages/people.js';
import { Notice } from '../../../../components/notice.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAddTeacher } from '../../api/people/add-teacher.js';
import { TeacherFactsDrawer } from './teacher-facts-drawer.js';

/** Puts one teacher on the roster of a school, by a form. */
export function AddTeacherButton({ schoolId }: { schoolId: string }) {
  const t = useTexts(peopleTexts);
  const [isOpen, setIsOpen] = useState(false);
  const [added, setAdded] = useState<number | null>(null);
  const add = useAddTeacher(({ possibleDuplicates }) => setAdded(possibleDuplicates));
  return (
    <>
      <Button
        onClick={() => {
          setAdded(null);
          setIsOpen(true);
        }}
      >
        {t('add')}
      </Button>
      {isOpen ? (
        <TeacherFactsDrawer
          key={added === null ? 'new' : 'again'}
          title={t('add-title')}
          submitLabel={t('add')}
          action={add}
          onClose={() => setIsOpen(false)}
          onSubmit={(facts) => add.run({ schoolId, facts })}
        >
          {added === null ? null : (
            <Notice tone={added > 0 ? 'attention' : 'ok'} live title={t('added')}>
              {added > 0 ? t('possible-duplicates', { count: added }) : null}
            </Notice>
          )}
        </TeacherFactsDrawer>
      ) : null}
    </>
  );
}
