import type { Question } from '../instrument.js';
import { rating } from './probe.js';

/** How teachers see themselves, dimension by dimension; asked last and never counted. */
export const ratings: readonly Question[] = [
  rating(
    'technology-literacy',
    'I',
    '用好教室里的设备和软件、找到并改好合用的素材，您觉得自己到了哪一步？',
    'Using classroom equipment and software, finding and adapting material: where do you see yourself?',
  ),
  rating(
    'technology-literacy',
    'II',
    '用平台和网络把学生的学习连起来，教他们安全、负责地使用，您觉得自己到了哪一步？',
    'Linking pupils’ learning by platforms and the net, and teaching safe use: where do you see yourself?',
  ),
  rating(
    'planning-and-preparation',
    'I',
    '备课时看准哪里该用技术、哪里不用，并把材料和设备准备妥当，您觉得自己到了哪一步？',
    'Planning where technology belongs and where not, with material and equipment ready: where do you see yourself?',
  ),
  rating(
    'planning-and-preparation',
    'II',
    '设计让学生自己探究、一起完成的任务，并想好怎样帮他们，您觉得自己到了哪一步？',
    'Designing tasks that pupils explore and finish together, with the help they need: where do you see yourself?',
  ),
  rating(
    'organisation-and-management',
    'I',
    '课上用技术教得顺，出了状况也能接住，您觉得自己到了哪一步？',
    'Teaching smoothly with technology and coping when things go wrong: where do you see yourself?',
  ),
  rating(
    'organisation-and-management',
    'II',
    '让每个学生都用上技术、真正参与，并及时给他们指点，您觉得自己到了哪一步？',
    'Letting every pupil take part with technology and guiding in time: where do you see yourself?',
  ),
  rating(
    'assessment-and-diagnosis',
    'I',
    '借助工具收集依据，看出自己教学上的问题，您觉得自己到了哪一步？',
    'Gathering evidence with tools and seeing what to change in teaching: where do you see yourself?',
  ),
  rating(
    'assessment-and-diagnosis',
    'II',
    '用数据了解每个学生，带他们自评互评、积累成长记录，您觉得自己到了哪一步？',
    'Knowing each pupil from data, guiding self and peer assessment and portfolios: where do you see yourself?',
  ),
  rating(
    'learning-and-development',
    'both',
    '借助网络和同行一起学习、改进自己的课，您觉得自己到了哪一步？',
    'Learning with peers online and improving your own lessons: where do you see yourself?',
  ),
];
