import { TextField } from '@/app/_components/ui/field';
import { Form, SubmitButton } from '@/app/_components/ui/form';
import { shareLimits } from '@/lib/reports/share/schema';
import type { Words } from '@/lib/words/translator';
import { shareReport } from '../actions';
import { MadeLink } from './made-link';

/**
 * The form that makes a link; once it has, the link stands in its place, with a button of a form beside it: the PDF that
 * carries the link is asked for by the browser itself, which saves what it is answered.
 */
export function NewLink({ query, phrase, words: { t } }: { query: string; phrase: string; words: Words }) {
  return (
    <>
      <form id="paper" method="post" action="/api/report/paper.pdf" />
      <Form action={shareReport} lost={t('errors.lost')}>
        <input type="hidden" name="asked" value={query} />
        <MadeLink
          paper="paper"
          again={`/report/share?${query}`}
          sentences={{
            link: t('share.link'),
            copy: t('share.copy'),
            copied: t('share.copied'),
            code: t('share.code'),
            codeHint: t('share.codeHint'),
            paper: t('share.paper'),
            thisComputer: t('share.thisComputer'),
            another: t('share.another'),
          }}
        >
          <TextField
            name="label"
            label={t('share.label')}
            hint={t('share.labelHint')}
            maxLength={shareLimits.label}
            autoComplete="off"
          />
          <div className="grid gap-6 sm:grid-cols-2">
            <TextField
              name="days"
              type="number"
              inputMode="numeric"
              min={1}
              max={shareLimits.days.most}
              label={t('share.days')}
              hint={t('share.daysHint')}
              value={String(shareLimits.days.usual)}
              required
            />
            <TextField
              name="mostOpenings"
              type="number"
              inputMode="numeric"
              min={1}
              max={shareLimits.openings}
              label={t('share.most')}
              hint={t('share.mostHint')}
            />
          </div>
          <TextField
            name="passphrase"
            label={t('share.passphrase')}
            hint={t('share.passphraseHint', { phrase })}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <p>
            <SubmitButton>{t('share.submit')}</SubmitButton>
          </p>
        </MadeLink>
      </Form>
    </>
  );
}
