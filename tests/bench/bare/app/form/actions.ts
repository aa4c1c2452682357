'use server';

import { saveScore } from '../rows';

export async function save(times: number, form: FormData): Promise<number> {
  saveScore(Number(form.get('score')));
  return times + 1;
}
