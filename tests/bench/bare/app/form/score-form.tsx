'use client';

import { useActionState } from 'react';
import { save } from './actions';

export function ScoreForm() {
  const [saved, action] = useActionState(save, 0);
  return (
    <form action={action}>
      <label>
        Score <input name="score" type="number" defaultValue={3} />
      </label>
      <button type="submit">Save</button>
      <p role="status">{saved > 0 ? `Saved ${saved}` : ''}</p>
    </form>
  );
}
