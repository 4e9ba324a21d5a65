/** The product as it is served, on the day after the training ended, for institutions that push. */
import { openApp } from '../shared/open-app.mjs';
import { peakMb } from '../shared/measure.mjs';

const { url, packId } = JSON.parse(process.argv[2]);
const { app, pack, clock } = await openApp({ url, packId });
clock.set(new Date(Date.parse(`${pack.cohorts[0].lastTrainingDay}T00:00:00+08:00`) + 86_400_000));
await app.listen(0, '127.0.0.1');
// Whoever began this is gone.
process.once('disconnect', () => process.exit(1));
process.on('message', (word) => {
  if (word === 'peak') process.send({ peakMb: peakMb() });
  else void app.close().then(() => process.exit(0));
});
process.send({ address: `http://127.0.0.1:${app.getHttpServer().address().port}`, atRest: peakMb() });
