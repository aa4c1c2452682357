'use server';

import { headers } from 'next/headers';
import { hashPassword, passwordProblem } from '@/lib/auth/password';
import { formAction } from '@/lib/form-action';
import { getBeside } from '@/lib/reports/fhir/data';
import { linkAddress } from '@/lib/reports/share/address';
import { codeMatrix, codePath } from '@/lib/reports/share/code';
import { endShare, makeShare } from '@/lib/reports/share/data';
import { newSnapshot } from '@/lib/reports/share/snapshot';
import { livedMoment, now } from '@/lib/time/clock';
import { askedBy, askedReport } from './asked-report';
import { endedSchema, shareSchema } from './schema';

export const shareReport = formAction(shareSchema, async (user, sent, { t }) => {
  const { asked, label, days, mostOpenings, passphrase } = sent;
  const problem = passphrase && passwordProblem(passphrase, user);
  if (problem) return { refused: problem, field: 'passphrase' };
  const at = now();
  const report = await askedReport(user, askedBy(asked), livedMoment(at, user).day);
  if (!report) return { refused: 'nothingToShare' };
  const beside = await getBeside(user.id, report.range);
  const token = await makeShare(
    user.id,
    {
      snapshot: newSnapshot(user, { report, beside }, { at, days }),
      label,
      days,
      mostOpenings,
      passphraseHash: passphrase && (await hashPassword(passphrase)),
    },
    at,
  );
  const link = linkAddress(token, await headers());
  const matrix = codeMatrix(link);
  return {
    saved: t('share.made'),
    told: { token: [token], link: [link], code: [codePath(matrix)], size: [String(matrix.length)] },
  };
});

export const endLink = formAction(endedSchema, async (user, { id }, { t }) => {
  const ended = await endShare(user.id, id, now());
  return { saved: t(ended ? 'share.endedNow' : 'share.endedBefore') };
});
