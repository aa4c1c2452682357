import { connection } from 'next/server';
import { ScoreForm } from './score-form';

export default async function Page() {
  await connection();
  return (
    <main>
      <h1>One form</h1>
      <ScoreForm />
    </main>
  );
}
