import { connection } from 'next/server';
import { rows } from './rows';

export default async function Page() {
  await connection();
  return (
    <main>
      <h1>Thirty rows</h1>
      <table>
        <thead>
          <tr>
            <th>Day</th>
            <th>Waking</th>
            <th>Average</th>
            <th>Worst</th>
          </tr>
        </thead>
        <tbody>
          {rows().map(([day, waking, average, worst]) => (
            <tr key={day}>
              <td>{day}</td>
              <td>{waking}</td>
              <td>{average}</td>
              <td>{worst}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
